#pragma once
#include "present/talk.h"

namespace tujian {

/// How a talk stands against the time that was set for it.
enum class Pace { None, Good, Behind, Over };

/// Good while the part of the slides that is shown is not much smaller than the part of the time that is gone.
Pace paceOf(const TalkView& view, qint64 plannedMs);

/// What is shown of the talk, from 0 to 1: slides, and steps of the slide.
double shownShare(const TalkView& view);

} // namespace tujian
