#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString source = QString::fromUtf8(TUJIAN_SOURCE);

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths under `folder` with one of the endings, relative to the source tree, sorted.
QStringList filesUnder(const QString& folder, const QStringList& endings) {
    QStringList found;
    QDirIterator all(source + u'/' + folder, endings, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        found << QDir(source).relativeFilePath(all.next());
    }
    found.sort();
    return found;
}

QStringList words(const QString& text) {
    static const QRegularExpression edges(u"[^a-z]+"_s);
    return text.split(edges, Qt::SkipEmptyParts);
}

/// The last column of a row of app/README.md's table, in terms of the rooms in the rows above it.
QStringList mayInclude(const QString& column, const QStringList& above) {
    if (!column.startsWith(u"all above"_s)) {
        return words(column);
    }
    QStringList allowed = above;
    for (const QString& room : words(column.mid(9))) {
        allowed.removeAll(room);
    }
    return allowed;
}

using Table = QMap<QString, QStringList>;

Table roomTable(const QString& readme) {
    Table table;
    QStringList above;
    for (const QString& line : readme.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        const QString room = cells.size() == 6 ? cells[1].trimmed() : QString();
        if (room.isEmpty() || room == u"room" || room.startsWith(u"---"_s)) {
            continue;
        }
        table[room] = mayInclude(cells[4].trimmed(), above);
        above << room;
    }
    return table;
}

struct Include {
    QString name;
    int line = 0;
};

QList<Include> includesOf(const QString& text) {
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Include> includes;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        if (const auto match = pattern.match(line); match.hasMatch()) {
            includes << Include{match.captured(1), number};
        }
    }
    return includes;
}

/// Rooms that the room's CMakeLists.txt links.
QStringList usesOf(const QString& cmake) {
    static const QRegularExpression block(u"\\bUSES\\s+([a-z\\s]+)"_s);
    return words(block.match(cmake).captured(1));
}

/// The room that a file is in; empty for those that stand beside the rooms (main.cpp), which may use all of them.
QString roomOf(const QString& path) {
    return path.count(u'/') > 1 ? path.section(u'/', 1, 1) : QString();
}

/// A test that app/SECURITY.md names: `files(not text)` of the room "hostile".
struct NamedTest {
    QString room;
    QString name;
    QString row; ///< of its data, or how one begins; empty if all are meant
};

/// The last cell of each row names tests: "hostile `files(not text)`, `names`; fuzz `dot`". Names without a room before
/// them belong to the one that the table's heading names.
QList<NamedTest> namedTests(const QString& page) {
    static const QRegularExpression rowOf(u"^\\|(?! ---).*\\| ([^|]+) \\|$"_s);
    static const QRegularExpression program(u"\\(program `(\\w+)`\\)"_s);
    static const QRegularExpression name(u"(\\w*)\\s*`(\\w+)(?:\\(([^`]*)\\))?`"_s);
    QList<NamedTest> found;
    QString common;
    for (const QString& line : page.split(u'\n')) {
        const QRegularExpressionMatch row = rowOf.match(line);
        if (!row.hasMatch())
            continue;
        if (const auto heading = program.match(row.captured(1)); heading.hasMatch()) {
            common = heading.captured(1);
            continue;
        }
        QString room = common;
        for (auto names = name.globalMatch(row.captured(1)); names.hasNext();) {
            const QRegularExpressionMatch one = names.next();
            room = one.captured(1).isEmpty() ? room : one.captured(1);
            found << NamedTest{room, one.captured(2), one.captured(3).remove(u" …"_s)};
        }
    }
    return found;
}

bool isThere(const NamedTest& test) {
    if (test.room == u"fuzz")
        return QDir(source + u"/tests/fuzz/corpus/"_s + test.name).exists();
    bool named = false;
    bool row = test.row.isEmpty();
    for (const QString& path : filesUnder(u"tests/"_s + test.room, {u"*.cpp"_s})) {
        const QString text = read(source + u'/' + path);
        named = named || text.contains(QRegularExpression(u"void (\\w+::)?%1\\(\\)"_s.arg(test.name)));
        row = row || text.contains(u'"' + test.row);
    }
    return named && row;
}

} // namespace

/// The architecture as a test: what app/README.md says about the rooms holds in the sources.
class HouseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableIsRead();
    void arrows();
    void linkedRooms();
    void foreignLibraries();
    void wholeModules();
    void oneMeaningPerName();
    void fileLength();
    void machinePaths();
    void securityPage();

private:
    Table m_table;
    QStringList m_files;
};

void HouseTest::initTestCase() {
    m_table = roomTable(read(source + u"/app/README.md"_s));
    m_files = filesUnder(u"app"_s, {u"*.cpp"_s, u"*.h"_s});
    QVERIFY(m_files.size() > 20);
}

void HouseTest::tableIsRead() {
    const QString readme = u"| room | a | b | may include |\n| --- | --- | --- | --- |\n| base | | x | |\n"
                           "| text | | x | base |\n| session | | | all above |\n| cli | | | all above but text |\n"_s;
    const Table table = roomTable(readme);
    QCOMPARE(table.size(), 4);
    QCOMPARE(table[u"base"_s], QStringList());
    QCOMPARE(table[u"session"_s], (QStringList{u"base"_s, u"text"_s}));
    QCOMPARE(table[u"cli"_s], (QStringList{u"base"_s, u"session"_s}));
    QVERIFY(m_table.size() >= 19);
    QVERIFY(m_table[u"note"_s].contains(u"yaml"_s));
    QVERIFY(!m_table[u"note"_s].contains(u"gui"_s));
    QVERIFY(!m_table[u"cli"_s].contains(u"gui"_s));
}

void HouseTest::arrows() {
    QStringList wrong;
    for (const QString& path : m_files) {
        const QString room = roomOf(path);
        if (!room.isEmpty() && !m_table.contains(room)) {
            wrong << path + u": its room is not in the table"_s;
        }
        for (const Include& include : includesOf(read(source + u'/' + path))) {
            const QString target = include.name.section(u'/', 0, 0);
            const bool own = target == room || room.isEmpty();
            if (include.name.contains(u'/') && m_table.contains(target) && !own && !m_table[room].contains(target)) {
                wrong << u"%1:%2: %3 may not include %4"_s.arg(path).arg(include.line).arg(room, include.name);
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void HouseTest::linkedRooms() {
    QCOMPARE(usesOf(u"tujian_room(x SOURCES a.cpp\n  USES base note\n  LINKS Qt6::Sql)"_s),
             (QStringList{u"base"_s, u"note"_s}));
    QStringList wrong;
    for (const QString& path : filesUnder(u"app"_s, {u"CMakeLists.txt"_s})) {
        for (const QString& used : usesOf(read(source + u'/' + path))) {
            if (m_table.contains(roomOf(path)) && !m_table[roomOf(path)].contains(used)) {
                wrong << u"%1: may not use %2"_s.arg(path, used);
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

/// Each outside library is known to one room, so that it can be replaced there.
void HouseTest::foreignLibraries() {
    struct Owner {
        QRegularExpression header;
        QStringList rooms;
    };
    const QList<Owner> owners = {
        {QRegularExpression(u"^md4c"_s), {u"note"_s}},
        {QRegularExpression(u"^unicode/"_s), {u"text"_s}},
        {QRegularExpression(u"^yaml-cpp/"_s), {u"yaml"_s}},
        {QRegularExpression(u"^(sqlite3\\.h|QtSql/|QSql)"_s), {u"index"_s}},
        {QRegularExpression(u"^(graphviz/|cgraph\\.h|gvc\\.h|cdt\\.h)"_s), {u"helper"_s}},
        {QRegularExpression(u"^zip\\.h"_s), {u"export"_s}},
        {QRegularExpression(u"^CLI/"_s), {u"cli"_s}},
    };
    QStringList wrong;
    for (const QString& path : m_files) {
        for (const Include& include : includesOf(read(source + u'/' + path))) {
            for (const Owner& owner : owners) {
                if (owner.header.match(include.name).hasMatch() && !owner.rooms.contains(roomOf(path))) {
                    wrong
                        << u"%1:%2: <%3> belongs to %4"_s.arg(path).arg(include.line).arg(include.name, owner.rooms[0]);
                }
            }
            if (roomOf(path) == u"helper" && include.name.startsWith(u'Q')) {
                wrong << u"%1:%2: the helper has no Qt"_s.arg(path).arg(include.line);
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void HouseTest::wholeModules() {
    static const QRegularExpression module(
        u"^(?:Qt\\w+/)?Qt(Core|Gui|Widgets|Sql|Svg|PrintSupport|Concurrent|DBus|Test)$"_s);
    QVERIFY(module.match(u"QtWidgets"_s).hasMatch());
    QVERIFY(module.match(u"QtCore/QtCore"_s).hasMatch());
    QStringList wrong;
    for (const QString& path : m_files) {
        for (const Include& include : includesOf(read(source + u'/' + path))) {
            if (module.match(include.name).hasMatch()) {
                wrong << u"%1:%2: includes the whole of %3"_s.arg(path).arg(include.line).arg(include.name);
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

/// Rooms share a namespace: two headers with types of one name in it are two definitions that the linker silently
/// joins, and the program crashes far from either.
void HouseTest::oneMeaningPerName() {
    static const QRegularExpression definition(u"^(?:struct|class|enum class) (\\w+)[^;]*$"_s,
                                               QRegularExpression::MultilineOption);
    QVERIFY(definition.match(u"struct Block {"_s).hasMatch());
    QVERIFY(!definition.match(u"struct Block;"_s).hasMatch());
    static const QRegularExpression space(u"^namespace ([\\w:]+)"_s, QRegularExpression::MultilineOption);
    QCOMPARE(space.match(u"\nnamespace tujian::prose {"_s).captured(1), u"tujian::prose"_s);
    QMap<QString, QStringList> where;
    for (const QString& path : m_files.filter(QRegularExpression(u"^app/(?!helper/).*\\.h$"_s))) {
        const QString text = read(source + u'/' + path);
        for (auto matches = definition.globalMatch(text); matches.hasNext();) {
            where[space.match(text).captured(1) + u"::"_s + matches.next().captured(1)] << path;
        }
    }
    QStringList wrong;
    for (auto name = where.cbegin(); name != where.cend(); ++name) {
        if (name->size() > 1) {
            wrong << name.key() + u" in "_s + name->join(u", "_s);
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

void HouseTest::fileLength() {
    QStringList wrong;
    for (const QString& path : m_files) {
        const qsizetype lines = read(source + u'/' + path).count(u'\n');
        if (lines > 400) {
            wrong << u"%1: %2 lines"_s.arg(path).arg(lines);
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

/// Nothing in the tree depends on where somebody keeps it.
void HouseTest::machinePaths() {
    static const QRegularExpression path(u"(^|[^A-Za-z.])/(work|farm|root)/\\w"_s);
    QVERIFY(path.match(u"see "_s + u'/' + u"work/x"_s).hasMatch());
    QStringList wrong;
    for (const QString& folder : {u"app"_s, u"tests"_s, u"resources"_s, u"installer"_s}) {
        for (const QString& file : filesUnder(folder, {u"*"_s})) {
            if (path.match(read(source + u'/' + file)).hasMatch()) {
                wrong << file;
            }
        }
    }
    QCOMPARE(wrong.join(u'\n'), QString());
}

/// What app/SECURITY.md says is tested has a test of that name.
void HouseTest::securityPage() {
    const QList<NamedTest> sample = namedTests(u"| in | bound | test |\n| --- | --- | --- |\n"
                                               "| a | `b` | note `one`, `two(x …)`; fuzz `dot` |\n"
                                               "| fault | result | test (program `fault`) |\n| c | d | `three` |\n"_s);
    QStringList names;
    for (const NamedTest& test : sample)
        names << test.room + u' ' + test.name + u' ' + test.row;
    QCOMPARE(names, (QStringList{u"note one "_s, u"note two x"_s, u"fuzz dot "_s, u"fault three "_s}));
    QVERIFY(isThere({u"house"_s, u"securityPage"_s, {}}));
    QVERIFY(!isThere({u"house"_s, u"noSuchTest"_s, {}}));
    const QList<NamedTest> named = namedTests(read(source + u"/app/SECURITY.md"_s));
    QVERIFY(named.size() > 60);
    QStringList wrong;
    for (const NamedTest& test : named)
        if (!isThere(test))
            wrong << test.room + u' ' + test.name + u' ' + test.row;
    QCOMPARE(wrong.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(HouseTest)
#include "test_house.moc"
