#pragma once
#include "note/note.h"

namespace tujian {

/// The href of a link, not yet escaped for HTML; empty if it must not be followed.
QString hrefOf(const Link& link);

/// What an <img>'s src may be; empty for a remote or suspicious one.
QString imageSource(const Link& image);

/// Is it http, https or mailto, whatever the case?
bool isOutsideAddress(QStringView address);

} // namespace tujian
