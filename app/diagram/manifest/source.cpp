#include "diagram/manifest/source.h"
#include <algorithm>

namespace tujian {

ManifestSource::ManifestSource(const Note& note, int block)
    : m_note(&note)
    , m_block(block) {
    const QString& content = text();
    m_starts.append(0);
    for (qsizetype at = content.indexOf(u'\n'); at >= 0; at = content.indexOf(u'\n', at + 1)) {
        m_starts.append(static_cast<int>(at) + 1);
    }
}

const QString& ManifestSource::text() const {
    return m_note->blocks.at(m_block).text;
}

int ManifestSource::start(int line) const {
    return line > m_starts.size() ? static_cast<int>(text().size()) : m_starts.at(std::max(line, 1) - 1);
}

int ManifestSource::columnOf(const Span& span) const {
    const int line = m_note->lineOf(span.begin);
    return span.begin - m_note->lineStarts.value(line - 1) + 1;
}

QString ManifestSource::line(int number) const {
    const int begin = start(number);
    const int end = start(number + 1);
    QString found = text().mid(begin, end - begin);
    return found.endsWith(u'\n') ? found.chopped(1) : found;
}

Span ManifestSource::span(int first, int column, int last) const {
    const Block& fence = m_note->blocks.at(m_block);
    const int size = static_cast<int>(text().size());
    const int begin = std::clamp(start(first) + column - 1, 0, size);
    int end = std::max(begin, start(std::max(last, first) + 1));
    while (end > begin && text().at(end - 1).isSpace()) {
        --end;
    }
    if (fence.runs.isEmpty()) {
        return m_note->spanOf(fence.begin + begin, fence.begin + end);
    }
    return sourceSpan(*m_note, fence, begin, end - begin);
}

} // namespace tujian
