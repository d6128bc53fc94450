#include "note/builder.h"
#include "note/leaf.h"
#include "note/link.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype deepestLink = 16;
constexpr qsizetype longestLinkText = 500;
constexpr qsizetype searchWindow = 4096;

} // namespace

bool TreeBuilder::mayLink(qsizetype bytes) {
    m_linkBytes += bytes;
    const bool bearable = m_linkBytes <= 8 * m_text.size() + 65536;
    if (!bearable && !m_reportedLinks) {
        m_reportedLinks = true;
        report(u"too-many-references"_s,
               QCoreApplication::translate("note",
                                           "Link references repeat long addresses too often; from here on links "
                                           "are shown as text."),
               m_lastEnd, m_lastEnd);
    }
    return bearable;
}

void TreeBuilder::openLink(const QString& destination, const QString& title, bool image) {
    ensureLeaf();
    OpenLink open;
    open.outer = m_link;
    open.textAt = leaf().text.size();
    open.runs = leaf().runs.size();
    open.image = image;
    const bool wanted = m_links.size() < deepestLink && (image || !destination.isEmpty());
    if (wanted) {
        open.link = int(m_note.links.size());
        m_note.links.append(linkTo(destination, title, image));
        m_link = open.link;
        if (image)
            m_style |= RunStyle::Image;
    }
    m_links.append(open);
}

void TreeBuilder::closeLink() {
    if (m_links.isEmpty())
        return;
    const OpenLink open = m_links.takeLast();
    if (open.link >= 0) {
        Link& link = m_note.links[open.link];
        if (leaf().runs.size() > open.runs) {
            const auto range = linkRange(m_text, leaf().runs.at(open.runs).source, m_lastEnd);
            link.span = m_note.spanOf(range.first, range.second);
            link.text = leaf().text.mid(open.textAt, longestLinkText);
            m_lastEnd = std::max(m_lastEnd, range.second);
        } else {
            markImage(open);
        }
    }
    m_link = open.outer;
    bool insideImage = false;
    for (const OpenLink& outer : std::as_const(m_links))
        insideImage = insideImage || (outer.image && outer.link >= 0);
    m_style.setFlag(RunStyle::Image, insideImage);
}

/// A link or an image without text still needs a place, and an image a run, or nobody would show it.
void TreeBuilder::markImage(const OpenLink& open) {
    if (!m_placed)
        placeEmptyLeaf();
    const QStringView window = m_text.mid(m_lastEnd, searchWindow);
    const qsizetype found = window.indexOf(open.image ? QStringView(u"![") : QStringView(u"["));
    const int begin = found < 0 ? m_lastEnd : int(m_lastEnd + found);
    const qsizetype bracket = found < 0 ? -1 : window.mid(found).indexOf(u']');
    const int end = bracket < 0 ? begin : destinationEnd(m_text, int(begin + bracket));
    m_note.links[open.link].span = m_note.spanOf(begin, end);
    if (open.image)
        leaf().runs.append({int(leaf().text.size()), 0, begin, end - begin, m_style, open.link});
    m_lastEnd = end;
}

} // namespace tujian
