#include "diagram/language/dotattributes.h"
#include "diagram/language/fencegraph.h"
#include <QRegularExpression>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// Attributes of looks that our pictures decide for themselves.
constexpr QStringView ignored[] = {
    u"shape",    u"color",    u"fillcolor",   u"fontcolor",     u"fontname",   u"fontsize",    u"bgcolor",
    u"width",    u"height",   u"fixedsize",   u"penwidth",      u"arrowhead",  u"arrowtail",   u"arrowsize",
    u"rank",     u"ranksep",  u"nodesep",     u"splines",       u"pad",        u"margin",      u"size",
    u"ratio",    u"dpi",      u"weight",      u"minlen",        u"constraint", u"concentrate", u"compound",
    u"ordering", u"labelloc", u"labeljust",   u"labelfloat",    u"headport",   u"tailport",    u"group",
    u"overlap",  u"layout",   u"newrank",     u"peripheries",   u"sides",      u"skew",        u"distortion",
    u"pos",      u"class",    u"id",          u"center",        u"rotate",     u"landscape",   u"charset",
    u"len",      u"sep",      u"pencolor",    u"gradientangle", u"headlabel",  u"taillabel",   u"xlabel",
    u"tooltip",  u"target",   u"outputorder", u"clusterrank",   u"regular",    u"orientation"};

/// Those that are drawn.
constexpr QStringView used[] = {u"label", u"style", u"url", u"href", u"rankdir", u"dir", u"lhead", u"ltail"};

} // namespace

bool isDotAttribute(QStringView name) {
    return std::find(std::begin(used), std::end(used), name) != std::end(used) ||
           std::find(std::begin(ignored), std::end(ignored), name) != std::end(ignored);
}

QString dotLabel(const DotLexeme& value, const QString& name, bool record) {
    if (value.html) {
        return plainLabel(value.text);
    }
    QString text = value.text;
    if (record) {
        static const QRegularExpression port(uR"re(<[^<>]*>)re"_s);
        text.remove(port).remove(u'{').remove(u'}').replace(u'|', u'\n');
    }
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 >= text.size()) {
            plain += text[i];
            continue;
        }
        const QChar c = text[++i];
        if (c == u'n' || c == u'l' || c == u'r') {
            plain += u'\n';
        } else if (c == u'N') {
            plain += name;
        } else if (c != u'G' && c != u'E' && c != u'T' && c != u'H' && c != u'L') {
            plain += c;
        }
    }
    return plain.trimmed();
}

} // namespace tujian
