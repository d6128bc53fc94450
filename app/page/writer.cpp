#include "page/writer.h"

using namespace Qt::StringLiterals;

namespace tujian {

void PageWriter::count(PageBlock block) {
    if (m_fresh)
        m_blocks.last() = std::move(block);
    else
        m_blocks.append(std::move(block));
    m_fresh = false;
}

int PageWriter::spaceAbove(int wanted) {
    const int space = m_first ? 0 : qMax(wanted, m_gap);
    m_first = false;
    return space;
}

void PageWriter::paragraph(const ParagraphFormat& format, const QString& html, PageBlock block) {
    const int above = spaceAbove(format.above);
    m_gap = format.below;
    // Headings too are <p>: Qt multiplies the size of <h1>…<h5> by factors of its own.
    m_html += u"<p style=\"margin:"_s + QString::number(above) + u"px 0 0 "_s + QString::number(format.left) + u"px;"_s;
    if (format.hang > 0)
        m_html += u"text-indent:-"_s + QString::number(format.hang) + u"px;"_s;
    if (!format.grows)
        m_html += u"-qt-line-height-type:fixed;"_s;
    m_html += u"line-height:"_s + QString::number(format.line) + u"px;"_s + format.css + u"\">"_s;
    m_html += html + u"</p>"_s;
    count(std::move(block));
}

void PageWriter::rule(int left, int above, const QString& colour) {
    const int space = spaceAbove(above);
    m_gap = above;
    m_html += u"<hr style=\"margin:%1px 0 0 %2px;background-color:%3\">"_s.arg(space).arg(left).arg(colour);
    count({});
}

void PageWriter::openTable(const QString& attributes, const QString& css, int left, int above, int below) {
    const int space = spaceAbove(above);
    m_html += u"<table cellspacing=\"0\" cellpadding=\"0\" %1 style=\"margin:%2px 0 0 %3px;%4\">"_s.arg(attributes)
                  .arg(space)
                  .arg(left)
                  .arg(css);
    m_below.append(below);
}

void PageWriter::openRow() {
    m_html += u"<tr>"_s;
}

void PageWriter::openCell(const QString& css, const QString& attributes) {
    m_html += u"<td "_s + attributes + u" style=\""_s + css + u"\">"_s;
    m_blocks.append(PageBlock{});
    m_fresh = true;
    m_first = true;
    m_gap = 0;
}

void PageWriter::closeCell() {
    m_html += u"</td>"_s;
}

void PageWriter::closeRow() {
    m_html += u"</tr>"_s;
}

void PageWriter::closeTable() {
    m_html += u"</table>"_s;
    m_blocks.append(PageBlock{});
    m_first = false;
    m_gap = m_below.takeLast();
}

} // namespace tujian
