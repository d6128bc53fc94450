#include "test_models.h"
#include "gui/models/hit_model.h"
#include "gui/models/problem_model.h"
#include "gui/models/tag_model.h"
#include "gui/models/topic_filter.h"
#include "gui/models/topic_model.h"
#include "samples.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// The tree as text, one row a line, indented.
QString outline(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, u'-') + index.data().toString() + u'\n' + outline(model, index, depth + 1);
    }
    return text;
}

} // namespace

void ModelsTest::topicsNest() {
    TopicModel model;
    const QAbstractItemModelTester tester(&model, strict);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(samples::topics());
    QCOMPARE(outline(model), u"a\n-网络\n--网络策略\n-存储\ndeep\n-er\n--b\n---Pod\n"_s);
    const QModelIndex storage = model.indexOf(u"a.md#存储"_s);
    QVERIFY(storage.data(TopicModel::DrawnRole).toBool());
    QVERIFY(!model.indexOf(u"a.md"_s).data(TopicModel::DrawnRole).toBool());
    QVERIFY(model.indexOf(u"deep/er/b.md#pod"_s).data(TopicModel::TodoRole).toBool());
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::noteAndItsFirstHeadingAreOne() {
    const auto row = [](const QString& id, const QString& title, int level) {
        TopicRow topic;
        topic.id = id;
        topic.file = u"a.md"_s;
        topic.title = title;
        topic.level = level;
        return topic;
    };
    QList<TopicRow> rows{row(u"a.md"_s, u"网络"_s, 0), row(u"a.md#网络"_s, u"网络"_s, 1),
                         row(u"a.md#策略"_s, u"策略"_s, 2), row(u"a.md#存储"_s, u"存储"_s, 1)};
    TopicModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setRows(rows);
    QCOMPARE(outline(model), u"网络\n-策略\n-存储\n"_s);
    QCOMPARE(model.indexOf(u"a.md"_s), model.indexOf(u"a.md#网络"_s));
    QCOMPARE(*model.topic(model.indexOf(u"a.md"_s)), rows[1]);
    rows[1].title = u"别的"_s;
    model.setRows(rows);
    QCOMPARE(outline(model), u"网络\n-别的\n--策略\n-存储\n"_s);
}

void ModelsTest::topicsAreFoundById() {
    TopicModel model;
    model.setRows(samples::topics());
    for (const TopicRow& row : samples::topics()) {
        const QModelIndex index = model.indexOf(row.id);
        QVERIFY(index.isValid());
        QCOMPARE(*model.topic(index), row);
        QCOMPARE(index.data(TopicModel::IdRole).toString(), row.id);
    }
    QVERIFY(!model.indexOf(u"no"_s).isValid());
    const QModelIndex folder = model.index(1, 0);
    QCOMPARE(model.topic(folder), nullptr);
    QVERIFY(!folder.data(TopicModel::TopicRole).toBool());
}

void ModelsTest::equalRowsChangeNothing() {
    TopicModel topics;
    TagModel tags;
    topics.setRows(samples::topics());
    tags.setRows(samples::topics());
    const QSignalSpy topicReset(&topics, &QAbstractItemModel::modelReset);
    const QSignalSpy tagReset(&tags, &QAbstractItemModel::modelReset);
    topics.setRows(samples::topics());
    tags.setRows(samples::topics());
    QCOMPARE(topicReset.count() + tagReset.count(), 0);
}

void ModelsTest::filterByTitleAndPinyin() {
    TopicModel model;
    model.setRows(samples::topics());
    TopicFilter filter;
    const QAbstractItemModelTester tester(&filter, strict);
    filter.setSourceModel(&model);
    filter.setText(u"策略"_s);
    QCOMPARE(outline(filter), u"a\n-网络\n--网络策略\n"_s);
    filter.setText(u"wlcl"_s);
    QCOMPARE(outline(filter), u"a\n-网络\n--网络策略\n"_s);
    filter.setText(u"POD"_s);
    QCOMPARE(outline(filter), u"deep\n-er\n--b\n---Pod\n"_s);
    filter.setText(u"nothing has this"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    QCOMPARE(outline(filter), outline(model));
}

void ModelsTest::filterByTags() {
    TopicModel model;
    model.setRows(samples::topics());
    TopicFilter filter;
    filter.setSourceModel(&model);
    filter.setTags({u"k8s/net"_s});
    QCOMPARE(outline(filter), u"a\n-网络\n--网络策略\n"_s);
    filter.setTags({u"k8s"_s, u"networkpolicy"_s}); // both, and the parent of a nested tag counts
    QCOMPARE(outline(filter), u"a\n-网络\n--网络策略\n"_s);
    filter.setTags({u"k8s"_s, u"pod"_s});
    QCOMPARE(filter.rowCount(), 0);
    filter.setTags({u"k8s/ne"_s}); // part of a name is no parent
    QCOMPARE(filter.rowCount(), 0);
}

void ModelsTest::tagsAreCountedAndNested() {
    TagModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setRows(samples::topics());
    QCOMPARE(outline(model), TagModel::tr("Written") + u"\n-k8s\n--net\n---policy\n--storage\n-todo\n"_s +
                                 TagModel::tr("From headings") + u"\n-networkpolicy\n-pod\n-pvc\n-service\n"_s);
    QCOMPARE(model.indexOf(u"k8s"_s).data(TagModel::CountRole).toInt(), 3);
    QCOMPARE(model.indexOf(u"k8s/net"_s).data(TagModel::CountRole).toInt(), 2);
    QCOMPARE(model.indexOf(u"todo"_s).data(TagModel::CountRole).toInt(), 1);
    const QModelIndex section = model.index(0, 0);
    QVERIFY(section.data(TagModel::SectionRole).toBool());
    QVERIFY(!(model.flags(section) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.indexOf(u"k8s"_s)) & Qt::ItemIsSelectable);
}

void ModelsTest::notesAreNamedBeforeTheyAreRead() {
    TopicRow read;
    read.id = u"b.md#x"_s;
    read.file = u"b.md"_s;
    read.title = u"X"_s;
    Notebook book;
    for (const QString& file : {u"a.md"_s, u"b.md"_s, u"dir/c.md"_s})
        book.files.append(NoteFile{file, 1, 1});
    QStringList titles;
    for (const TopicRow& row : withUnread({read}, book))
        titles << row.title;
    QCOMPARE(titles, (QStringList{u"a"_s, u"X"_s, u"c"_s}));
    QCOMPARE(withUnread({read}, Notebook()), QList<TopicRow>{read});
}

void ModelsTest::hitsShowWhereAndWhat() {
    Hit hit;
    hit.title = u"调度"_s;
    hit.file = u"a.md"_s;
    hit.path = {u"k8s"_s, u"调度"_s};
    hit.snippet = u"pod 由 Scheduler 调度, POD 等待"_s;
    hit.marks = {{0, 3}, {6, 9}, {16, 2}, {20, 3}};
    SearchAnswer answer;
    answer.hits = {hit};
    HitModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setAnswer(answer);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), hit.title);
    QCOMPARE(model.index(0).data(HitModel::PathRole).toString(), u"a.md › k8s › 调度"_s);
    QCOMPARE(model.index(0).data(HitModel::MarksRole).toList().size(), 8);
    QCOMPARE(markedWords(hit), (QStringList{u"Scheduler"_s, u"pod"_s, u"调度"_s}));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::hitsAreGroupedByNote() {
    const auto hit = [](const QString& file, const QString& title) {
        Hit one;
        one.file = file;
        one.title = title;
        one.path = {u"k8s"_s};
        return one;
    };
    SearchAnswer answer;
    answer.hits = {hit(u"b.md"_s, u"1"_s), hit(u"a.md"_s, u"2"_s), hit(u"b.md"_s, u"3"_s)};
    HitModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setAnswer(answer);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row).data().toString();
    QCOMPARE(rows, (QStringList{u"b.md"_s, u"1"_s, u"3"_s, u"a.md"_s, u"2"_s}));
    QVERIFY(model.hit(0) == nullptr);
    QCOMPARE(model.index(0).data(HitModel::CountRole).toInt(), 2);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.hit(4) != nullptr);
    QCOMPARE(model.hit(4)->file, u"a.md"_s);
    QVERIFY(!model.index(1).data(HitModel::CountRole).isValid());
    QCOMPARE(model.index(1).data(HitModel::PathRole).toString(), u"k8s"_s); // its note's row names the note
}

void ModelsTest::problemsNameTheirPlace() {
    ProblemModel model;
    const QAbstractItemModelTester tester(&model, strict);
    Diagnostic problem;
    problem.message = u"odd"_s;
    problem.span = Span{u"a.md"_s, 3, 4, 7};
    Diagnostic whole;
    whole.message = u"unreadable"_s;
    whole.span.file = u"b.md"_s;
    model.setProblems({problem, whole});
    QCOMPARE(model.index(0, ProblemModel::Message).data().toString(), u"odd"_s);
    QCOMPARE(model.index(0, ProblemModel::Place).data().toString(), u"a.md:7"_s);
    QCOMPARE(model.index(1, ProblemModel::Place).data().toString(), u"b.md"_s);
    QCOMPARE(model.problem(1), whole);
}
