#pragma once
#include "page/page.h"
#include <QString>
#include <QTextDocument>
#include <memory>

namespace tujian {

std::unique_ptr<QTextDocument> documentOf(const Page& page);

/// What does not fit between the document and the page's map; empty if all does.
QString mismatch(const Page& page, const Note& note, const QTextDocument& document);
QString mismatch(const Note& note, const PageOptions& options = {});

} // namespace tujian
