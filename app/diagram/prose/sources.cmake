set(PROSE_SOURCES
    prose/prose.h prose/prose.cpp prose/outline.cpp
    prose/rules.h prose/rules.cpp prose/leaf.h prose/leaf.cpp prose/actors.h prose/actors.cpp
    prose/tokens.h prose/tokens.cpp prose/token_words.h prose/token_words.cpp prose/names.h prose/names.cpp prose/promote.cpp prose/clause.h prose/clause.cpp prose/slots.h prose/slots.cpp prose/references.h prose/references.cpp prose/phrases.h prose/phrases.cpp prose/telling.h prose/telling.cpp prose/story.h prose/story.cpp
    prose/passage.h prose/passage.cpp prose/arrows.h prose/arrows.cpp prose/chain.h prose/chain.cpp prose/tree.h prose/tree.cpp
    prose/moves.h prose/moves.cpp prose/listed_states.h prose/listed_states.cpp prose/state_moves.h prose/state_moves.cpp prose/states.h prose/states.cpp prose/procedure.h prose/procedure.cpp
    prose/part_list.h prose/part_list.cpp prose/statements.h prose/statements.cpp prose/parts.h prose/parts.cpp prose/steps.h prose/steps.cpp prose/variants.h prose/variants.cpp)
