#include "state/correction_yaml.h"
#include "yaml/yaml.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString quoted(const QString& text) {
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\' + QString(c);
        else if (c == u'\n')
            out += u"\\n"_s;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x85 || c.unicode() == 0x2028 ||
                 c.unicode() == 0x2029)
            out += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            out += c;
    }
    return out + u'"';
}

/// The key under which an act keeps its value; empty: it has none.
QString valueKey(CorrectionAct act) {
    switch (act) {
    case CorrectionAct::Rename:
    case CorrectionAct::Redraw:
        return u"as"_s;
    case CorrectionAct::Merge:
        return u"into"_s;
    case CorrectionAct::Recolour:
        return u"kind"_s;
    default:
        return {};
    }
}

Correction correctionFrom(const YamlNode& entry, CorrectionAct act) {
    Correction c;
    c.act = act;
    c.topic = entry[u"topic"].text();
    c.diagram = entry[u"diagram"].text();
    c.node = entry[u"node"].text();
    c.from = entry[u"from"].text();
    c.to = entry[u"to"].text();
    c.verb = entry[u"verb"].text();
    c.seen = entry[u"seen"].text();
    c.nth = entry[u"number"].isNull() ? 1 : entry[u"number"].text().toInt();
    c.value = valueKey(act).isEmpty() ? QString() : entry[valueKey(act)].text();
    c.target = !c.node.isEmpty()                      ? CorrectionTarget::Node
               : !c.from.isEmpty() || !c.to.isEmpty() ? CorrectionTarget::Edge
                                                      : CorrectionTarget::Diagram;
    return c;
}

/// What an entry lacks to mean something; empty: nothing.
QString lackOf(const Correction& c) {
    const bool edge = c.target == CorrectionTarget::Edge;
    const bool whole = c.target == CorrectionTarget::Diagram;
    if (c.topic.isEmpty() || c.diagram.isEmpty())
        return QCoreApplication::translate("state", "it names no topic or no diagram");
    if (!valueKey(c.act).isEmpty() && c.value.trimmed().isEmpty())
        return QCoreApplication::translate("state", "it lacks “%1”").arg(valueKey(c.act));
    const bool ofWhole = c.act == CorrectionAct::Accept || c.act == CorrectionAct::Redraw;
    const bool ofNode = c.act == CorrectionAct::Merge || c.act == CorrectionAct::Recolour;
    const bool fits = c.act == CorrectionAct::Hide || whole == ofWhole;
    const bool wrongElement = edge ? ofNode || c.from.isEmpty() || c.to.isEmpty() : c.act == CorrectionAct::Reverse;
    if (!fits || wrongElement || c.nth < 1)
        return QCoreApplication::translate("state", "“%1” cannot be done to what it names").arg(actName(c.act));
    return {};
}

class Reader {
public:
    Reader(QString file, CorrectionText& out)
        : m_file(std::move(file))
        , m_out(out) {}

    /// `before`: lines that stand before the text that the node was read from.
    void entry(const YamlNode& node, int before) {
        const int line = node.line + before;
        const QString word = node[u"do"].text();
        const std::optional<CorrectionAct> act = actNamed(word);
        if (!act)
            return problem(line, QCoreApplication::translate("state", "“%1” is no correction").arg(word));
        const Correction correction = correctionFrom(node, *act);
        if (const QString lack = lackOf(correction); !lack.isEmpty())
            return problem(line, lack);
        m_out.list.append(correction);
        m_out.lines.append(line);
    }

    void problem(int line, const QString& message) {
        m_out.diagnostics.append(
            {Severity::Warning, u"correction-entry"_s,
             QCoreApplication::translate("state", "a correction could not be read: %1").arg(message),
             Span{m_file, 0, 0, line}});
    }

private:
    QString m_file;
    CorrectionText& m_out;
};

/// One broken entry must not take the others with it: each is read for itself, from dash to dash.
void readPieces(const QString& yaml, Reader& reader) {
    static const QRegularExpression dash(u"^\\s*-\\s"_s);
    const QStringList lines = yaml.split(u'\n');
    qsizetype begin = 0;
    while (begin < lines.size() && !dash.match(lines[begin]).hasMatch())
        ++begin;
    while (begin < lines.size()) {
        qsizetype end = begin + 1;
        while (end < lines.size() && !dash.match(lines[end]).hasMatch())
            ++end;
        const YamlResult read = parseYaml(lines.mid(begin, end - begin).join(u'\n'));
        for (const YamlProblem& problem : read.problems)
            reader.problem(problem.line + int(begin), problem.message);
        for (const YamlNode& document : read.problems.isEmpty() ? read.documents : QList<YamlNode>())
            for (const YamlNode& item : document.items)
                reader.entry(item, int(begin));
        begin = end;
    }
}

void put(QString& out, const QString& key, const QString& value) {
    if (!value.isEmpty())
        out += u"    "_s + key + u": "_s + quoted(value) + u'\n';
}

} // namespace

CorrectionText parseCorrections(const QString& yaml, const QString& file) {
    CorrectionText text;
    Reader reader(file, text);
    const YamlResult read = parseYaml(yaml);
    if (!read.problems.isEmpty()) {
        readPieces(yaml, reader);
        // Damage outside every entry would otherwise go unsaid.
        if (text.diagnostics.isEmpty())
            reader.problem(read.problems.first().line, read.problems.first().message);
        return text;
    }
    for (const YamlNode& document : read.documents) {
        const YamlNode& list = document.isMap() ? document[u"corrections"] : document;
        if (!list.isList() && !list.isNull())
            reader.problem(list.line, QCoreApplication::translate("state", "there is no list of corrections"));
        for (const YamlNode& item : list.items)
            reader.entry(item, 0);
    }
    return text;
}

QString correctionsYaml(const QList<Correction>& corrections) {
    QString out =
        u"# What readers corrected in the diagrams of these notes. Entries name elements by the words of the\n"
        "# text; one that no longer fits is listed by `tujian check`, not dropped.\n"
        "corrections:"_s +
        (corrections.isEmpty() ? u" []\n"_s : u"\n"_s);
    for (const Correction& c : corrections) {
        out += u"  - do: "_s + actName(c.act) + u'\n';
        put(out, u"topic"_s, c.topic);
        put(out, u"diagram"_s, c.diagram);
        put(out, u"node"_s, c.node);
        put(out, u"from"_s, c.from);
        put(out, u"to"_s, c.to);
        put(out, u"verb"_s, c.verb);
        if (c.nth > 1)
            out += u"    number: %1\n"_s.arg(c.nth);
        put(out, valueKey(c.act), c.value);
        put(out, u"seen"_s, c.seen);
    }
    return out;
}

} // namespace tujian
