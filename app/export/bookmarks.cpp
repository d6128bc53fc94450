#include "export/bookmarks.h"
#include <QList>
#include <QMap>

namespace tujian {
namespace {

/// The number after a word: "/Root 12 0 R" → 12; -1 if it is not there.
qint64 numberAfter(const QByteArray& text, const QByteArray& word, qsizetype from = 0) {
    qsizetype at = text.indexOf(word, from);
    if (at < 0)
        return -1;
    at += word.size();
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '['))
        ++at;
    qint64 number = 0;
    bool any = false;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && number < (1LL << 40); ++at, any = true)
        number = number * 10 + (text[at] - '0');
    return any ? number : -1;
}

/// The dictionary of an object, "<<" to its ">>".
QByteArray objectText(const QByteArray& pdf, qint64 number) {
    const QByteArray head = "\n" + QByteArray::number(number) + " 0 obj";
    const qsizetype at = pdf.indexOf(head);
    const qsizetype begin = at < 0 ? -1 : pdf.indexOf("<<", at);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf("endobj", at);
    return begin < 0 || end < begin ? QByteArray() : pdf.mid(begin, end - begin).trimmed();
}

QList<qint64> pagesOf(const QByteArray& pdf, qint64 root) {
    const QByteArray pages = objectText(pdf, numberAfter(objectText(pdf, root), "/Pages"));
    const qsizetype begin = pages.indexOf('[', pages.indexOf("/Kids"));
    const qsizetype end = pages.indexOf(']', begin);
    QList<qint64> found;
    if (begin < 0 || end < begin || !pages.contains("/Kids"))
        return found;
    const QList<QByteArray> words = pages.mid(begin + 1, end - begin - 1).simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        found.append(words[i].toLongLong());
    return found;
}

/// A text string: UTF-16, big end first, in hexadecimal.
QByteArray pdfText(const QString& text) {
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar c : text.left(300)) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xFF);
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray reference(qint64 number) {
    return QByteArray::number(number) + " 0 R";
}

} // namespace

QByteArray withBookmarks(const QByteArray& pdf, const QStringList& titles) {
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    const QByteArray trailer = trailerAt < 0 ? QByteArray() : pdf.mid(trailerAt);
    const qint64 size = numberAfter(trailer, "/Size");
    const qint64 root = numberAfter(trailer, "/Root");
    const qint64 info = numberAfter(trailer, "/Info");
    const qint64 startxref = numberAfter(trailer, "startxref");
    QByteArray catalog = root < 0 ? QByteArray() : objectText(pdf, root);
    const QList<qint64> pages = root < 0 ? QList<qint64>() : pagesOf(pdf, root);
    QList<qsizetype> marked;
    for (qsizetype i = 0; i < pages.size() && i < titles.size(); ++i)
        if (!titles[i].isEmpty())
            marked.append(i);
    if (size < 0 || startxref < 0 || !catalog.endsWith(">>") || marked.isEmpty() || catalog.contains("/Outlines"))
        return pdf;
    QMap<qint64, QByteArray> objects;
    const qint64 outlines = size;
    const qint64 count = marked.size();
    catalog.chop(2);
    objects.insert(root, catalog + "/Outlines " + reference(outlines) + "\n/PageMode /UseOutlines\n>>");
    objects.insert(outlines, "<< /Type /Outlines /First " + reference(outlines + 1) + " /Last " +
                                 reference(outlines + count) + " /Count " + QByteArray::number(count) + " >>");
    for (qint64 i = 0; i < count; ++i) {
        QByteArray item = "<< /Title " + pdfText(titles[marked[i]]) + " /Parent " + reference(outlines);
        if (i > 0)
            item += " /Prev " + reference(outlines + i);
        if (i + 1 < count)
            item += " /Next " + reference(outlines + i + 2);
        objects.insert(outlines + 1 + i, item + " /Dest [" + reference(pages[marked[i]]) + " /Fit] >>");
    }
    QByteArray out = pdf;
    if (!out.endsWith('\n'))
        out += '\n';
    QByteArray table = "xref\n";
    for (auto object = objects.begin(); object != objects.end(); ++object) {
        table += QByteArray::number(object.key()) + " 1\n" + QByteArray::number(out.size()).rightJustified(10, '0') +
                 " 00000 n \n";
        out += QByteArray::number(object.key()) + " 0 obj\n" + *object + "\nendobj\n";
    }
    const qint64 at = out.size();
    out += table + "trailer\n<< /Size " + QByteArray::number(size + count + 1) + " /Root " + reference(root);
    if (info >= 0)
        out += " /Info " + reference(info);
    return out + " /Prev " + QByteArray::number(startxref) + " >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

} // namespace tujian
