#include "note/entity.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

struct Entity {
    QStringView name;
    char16_t character;
};

/// The names that notes use: punctuation, arrows, common signs. Sorted by hand is not needed: the list is short.
constexpr std::array<Entity, 58> entities{{
    {u"amp", u'&'},       {u"lt", u'<'},        {u"gt", u'>'},        {u"quot", u'"'},        {u"apos", u'\''},
    {u"nbsp", u'\u00a0'}, {u"ensp", u'\u2002'}, {u"emsp", u'\u2003'}, {u"thinsp", u'\u2009'}, {u"copy", u'©'},
    {u"reg", u'®'},       {u"trade", u'™'},     {u"deg", u'°'},       {u"plusmn", u'±'},      {u"middot", u'·'},
    {u"times", u'×'},     {u"divide", u'÷'},    {u"laquo", u'«'},     {u"raquo", u'»'},       {u"ndash", u'–'},
    {u"mdash", u'—'},     {u"lsquo", u'‘'},     {u"rsquo", u'’'},     {u"ldquo", u'“'},       {u"rdquo", u'”'},
    {u"bull", u'•'},      {u"hellip", u'…'},    {u"larr", u'←'},      {u"uarr", u'↑'},        {u"rarr", u'→'},
    {u"darr", u'↓'},      {u"harr", u'↔'},      {u"lArr", u'⇐'},      {u"rArr", u'⇒'},        {u"hArr", u'⇔'},
    {u"minus", u'−'},     {u"infin", u'∞'},     {u"asymp", u'≈'},     {u"ne", u'≠'},          {u"le", u'≤'},
    {u"ge", u'≥'},        {u"sum", u'∑'},       {u"micro", u'µ'},     {u"sect", u'§'},        {u"para", u'¶'},
    {u"euro", u'€'},      {u"pound", u'£'},     {u"yen", u'¥'},       {u"cent", u'¢'},        {u"frac12", u'½'},
    {u"alpha", u'α'},     {u"beta", u'β'},      {u"lambda", u'λ'},    {u"check", u'✓'},       {u"lbrack", u'['},
    {u"rbrack", u']'},    {u"vert", u'|'},      {u"num", u'#'},
}};

QString decodeNumber(QStringView digits) {
    const bool hex = digits.startsWith(u'x', Qt::CaseInsensitive);
    bool valid = false;
    const uint code = hex ? digits.mid(1).toUInt(&valid, 16) : digits.toUInt(&valid, 10);
    const bool character = valid && code > 0 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
    const char32_t point = character ? char32_t(code) : U'\uFFFD';
    return QString::fromUcs4(&point, 1);
}

} // namespace

QString decodeEntity(const QString& entity) {
    if (entity.size() < 3)
        return entity;
    const QStringView body = QStringView(entity).mid(1, entity.size() - 2);
    if (body.startsWith(u'#'))
        return decodeNumber(body.mid(1));
    const auto* found =
        std::find_if(entities.begin(), entities.end(), [body](const Entity& known) { return known.name == body; });
    return found == entities.end() ? entity : QString(QChar(found->character));
}

} // namespace tujian
