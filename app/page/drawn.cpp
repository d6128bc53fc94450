#include "page/builder.h"
#include "page/escape.h"
#include <QCoreApplication>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString encoded(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

const DrawnFence* PageBuilder::drawnFence(int index) const {
    const auto found = std::find_if(m_options.drawn.begin(), m_options.drawn.end(),
                                    [index](const DrawnFence& one) { return one.block == index; });
    return found == m_options.drawn.end() ? nullptr : &*found;
}

/// The picture, one character that stands for all of the fence's text; the reader puts the drawing there.
void PageBuilder::picture(int index, const DrawnFence& drawn, PageContext& context) {
    bareMarker(index, context);
    const Block& fence = m_note.blocks[index];
    ParagraphFormat format = this->format(context, m_style.gap, m_style.line);
    format.grows = true;
    format.below = 0;
    Run whole;
    whole.length = 1;
    whole.source = fence.begin;
    whole.sourceLength = std::max(1, fence.end - fence.begin);
    m_writer.paragraph(format, u"<img src=\"graph:%1\" alt=\"%2\">"_s.arg(index).arg(escaped(drawn.title)),
                       {index, {whole}});
}

/// Under a drawn fence: the way to its source (or back), to the large picture, and what was not understood.
void PageBuilder::fenceFoot(int index, const DrawnFence& drawn, bool source, PageContext& context) {
    const auto link = [this](const QString& href, const QString& text) {
        return u"<a href=\"%1\" style=\"%2\">%3</a>"_s.arg(href, m_style.link(), escaped(text));
    };
    QStringList parts;
    if (!drawn.graph.isEmpty()) {
        parts.append(link(u"source:%1"_s.arg(index), source ? QCoreApplication::translate("page", "Show the picture")
                                                            : QCoreApplication::translate("page", "Show the source")));
        parts.append(link(u"diagram:"_s + encoded(drawn.graph), QCoreApplication::translate("page", "Open large")));
    }
    ParagraphFormat format = this->format(context, m_style.tightGap, m_style.line);
    format.below = drawn.remarks.isEmpty() ? m_style.gap : 0;
    format.css += u";font-size:%1px;color:%2"_s.arg(m_style.small).arg(m_style.colours.quiet);
    if (!parts.isEmpty())
        m_writer.paragraph(format, parts.join(u"  ·  "_s), {index, {}});
    constexpr qsizetype most = 5;
    for (qsizetype i = 0; i < std::min(drawn.remarks.size(), most); ++i) {
        format.above = i == 0 ? m_style.tightGap : 0;
        format.below = i + 1 == std::min(drawn.remarks.size(), most) ? m_style.gap : 0;
        m_writer.paragraph(format, u"⚠ "_s + escaped(drawn.remarks.at(i)), {index, {}});
    }
}

} // namespace tujian
