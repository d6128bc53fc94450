#include "export/deck.h"
#include "export/pagetext.h"
#include "export/pptx/house.h"
#include "export/pptx/route.h"
#include "export/pptx/slide.h"
#include "export/pptx/xml.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

bool hasSteps(const DeckPage& page) {
    return page.placed && !page.placed->steps.isEmpty();
}

int lastStepOf(const PlacedGraph& graph) {
    int last = 0;
    for (const PlacedEdge& edge : graph.edges)
        last = std::max(last, edge.step);
    return last;
}

QString stepText(const PlacedGraph& graph, int n) {
    for (const GraphStep& step : graph.steps)
        if (step.n == n)
            return step.text;
    return {};
}

/// The slides of a page: one, or one a step, or as many as its text needs.
QList<SlideTask> tasksOf(const DeckPage& page, const DeckOptions& options, const PptxHouse& house) {
    SlideTask task;
    task.page = &page;
    task.title = page.title;
    task.notes = page.notes;
    QList<SlideTask> tasks;
    if (page.placed) {
        const int last = lastStepOf(*page.placed);
        if (page.placed->view == DiagramView::Graph)
            task.connectors = routeConnectors(*page.placed);
        task.animated = options.steps == DeckSteps::Animation && last > 0;
        if (options.steps != DeckSteps::Slides || last == 0)
            return {task};
        for (task.step = 1; task.step <= last; ++task.step) {
            const QString text = stepText(*page.placed, task.step);
            task.notes = text.isEmpty() ? page.notes : text;
            tasks.append(task);
        }
        return tasks;
    }
    if (page.opening || page.points.isEmpty())
        return {task};
    const QList<SheetText> parts = fitText(page.points, houseFrame(house, false));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        task.text = parts[i];
        task.continues = page.continues || i > 0;
        tasks.append(task);
    }
    return tasks;
}

/// How much larger than usual our sheets must be for every diagram's text to be readable.
double unitOf(const QList<DeckPage>& pages, const DeckOptions& options) {
    double unit = 1;
    for (const DeckPage& page : pages)
        if (page.placed)
            unit = std::max(
                unit, unitFor(page.placed->size, options.wide, options.steps != DeckSteps::None && hasSteps(page)));
    return unit;
}

void finishPresentation(PptxHouse& house, const QStringList& slides, const QString& title) {
    QByteArray list = "<p:sldIdLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
                      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    for (qsizetype i = 0; i < slides.size(); ++i)
        list += "<p:sldId id=\"" + QByteArray::number(256 + i) + "\" r:id=\"" + slides[i].toUtf8() + "\"/>";
    list += "</p:sldIdLst>";
    house.package[house.presentation] = {house.beforeSlides + list + house.afterSlides,
                                         QString::fromUtf16(pptxtype::presentation)};
    house.package.insert(relationsPath(house.presentation), {house.relations.xml(), {}});
    PptxXml core;
    core.open("cp:coreProperties",
              {{"xmlns:cp", u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
               {"xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s}});
    core.text("dc:title", title.left(500));
    core.close();
    house.package.insert(u"docProps/core.xml"_s, {core.bytes(), QString::fromUtf16(pptxtype::core)});
    PptxRelations root;
    root.add(u"officeDocument"_s, house.presentation);
    root.add(u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"_s,
             u"docProps/core.xml"_s);
    if (house.package.contains(u"docProps/app.xml"_s))
        root.add(u"extended-properties"_s, u"docProps/app.xml"_s);
    house.package.insert(relationsPath(QString()), {root.xml(), {}});
}

/// The slide that each topic begins at.
QHash<QString, int> targetsOf(const QList<SlideTask>& tasks) {
    QHash<QString, int> targets;
    for (qsizetype i = 0; i < tasks.size(); ++i)
        if (!tasks[i].page->topic.isEmpty() && !targets.contains(tasks[i].page->topic))
            targets.insert(tasks[i].page->topic, static_cast<int>(i) + 1);
    return targets;
}

} // namespace

Result<QByteArray> toPptx(const QList<DeckPage>& pages, const DeckOptions& options) {
    if (pages.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("export", "There is nothing to make slides of."));
    Result<PptxHouse> house = options.templateBytes.isEmpty()
                                  ? ownHouse(options.theme, options.wide, unitOf(pages, options))
                                  : templateHouse(options.templateBytes, options.templateName);
    if (!house)
        return tl::make_unexpected(house.error());
    addNotesMaster(*house, options.theme);
    const auto cancelled = [&](int done, int total) { return options.progress && !options.progress(done, total); };
    const int total = static_cast<int>(pages.size()) * 2;
    QList<SlideTask> tasks;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (cancelled(static_cast<int>(i), total))
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("export", "Cancelled."));
        tasks += tasksOf(pages[i], options, *house);
    }
    numberParts(tasks);
    const QHash<QString, int> targets = targetsOf(tasks);
    SlideWriter writer(*house, options);
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        if (cancelled(static_cast<int>(pages.size() + i * pages.size() / tasks.size()), total))
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("export", "Cancelled."));
        writer.write(tasks[i], static_cast<int>(i) + 1, targets);
    }
    finishPresentation(*house, writer.relationIds(), options.title);
    return writePackage(house->package);
}

} // namespace tujian
