#pragma once
#include "cli/describe.h"

namespace tujian {

/// How a verb is used (empty: the program without one); empty for a verb that needs no example. Translated.
QList<ExampleDescription> examplesOf(const QString& verb);

} // namespace tujian
