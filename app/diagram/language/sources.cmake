set(LANGUAGE_SOURCES
    language/language.h language/language.cpp language/fencegraph.h language/fencegraph.cpp language/dotlexer.h
    language/dotlexer.cpp language/dotattributes.h language/dotattributes.cpp language/dot.cpp language/mermaidlines.h language/mermaidlines.cpp language/flowchart.cpp
    language/sequencechart.cpp language/statechart.cpp)
