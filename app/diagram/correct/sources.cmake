set(CORRECT_SOURCES
    correct/correction.h correct/correction.cpp correct/label.h correct/label.cpp correct/plan.h correct/plan.cpp
    correct/redraw.h correct/redraw.cpp correct/correct.h correct/correct.cpp)
