#include "export/pptx/timing.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// The tree of time nodes as PowerPoint writes it: root → main sequence → click → together → effects. (ECMA-376 part 1,
/// 19.5; ids are unique on the slide.)
class TimingWriter {
public:
    TimingWriter(PptxXml& theXml, const AnimatedSteps& theSteps)
        : xml(theXml)
        , steps(theSteps) {}

    void write() {
        QList<int> numbers = steps.shapes.keys();
        for (const int step : steps.captions.keys())
            if (!numbers.contains(step))
                numbers.append(step);
        std::sort(numbers.begin(), numbers.end());
        if (numbers.isEmpty())
            return;
        xml.open("p:timing");
        xml.open("p:tnLst");
        xml.open("p:par");
        node({{"dur", u"indefinite"_s}, {"restart", u"never"_s}, {"nodeType", u"tmRoot"_s}});
        xml.open("p:childTnLst");
        xml.open("p:seq", {{"concurrent", u"1"_s}, {"nextAc", u"seek"_s}});
        node({{"dur", u"indefinite"_s}, {"nodeType", u"mainSeq"_s}});
        xml.open("p:childTnLst");
        int before = 0;
        for (const int step : numbers) {
            writeClick(step, before);
            before = step;
        }
        xml.close(2);
        xml.raw(R"(<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>)"
                R"(</p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl>)"
                R"(</p:cond></p:nextCondLst>)");
        xml.close(6);
    }

private:
    void node(std::initializer_list<XmlAttribute> attributes) {
        xml.open("p:cTn", {{"id", decimal(++lastId)}});
        for (const XmlAttribute& each : attributes)
            xml.attribute(each.name, each.value);
    }

    void startsAt(const QString& delay) {
        xml.open("p:stCondLst");
        xml.leaf("p:cond", {{"delay", delay}});
        xml.close();
    }

    void writeClick(int step, int before) {
        xml.open("p:par");
        node({{"fill", u"hold"_s}});
        startsAt(u"indefinite"_s);
        xml.open("p:childTnLst");
        xml.open("p:par");
        node({{"fill", u"hold"_s}});
        startsAt(u"0"_s);
        xml.open("p:childTnLst");
        first = true;
        if (steps.captions.contains(before))
            vanish(steps.captions.value(before));
        for (const int shape : steps.shapes.value(step))
            appear(shape);
        if (steps.captions.contains(step))
            appear(steps.captions.value(step));
        xml.close(6);
    }

    void effect(const QString& preset, const QString& kind) {
        xml.open("p:par");
        node({{"presetID", preset},
              {"presetClass", kind},
              {"presetSubtype", u"0"_s},
              {"fill", u"hold"_s},
              {"nodeType", first ? u"clickEffect"_s : u"withEffect"_s}});
        first = false;
        startsAt(u"0"_s);
        xml.open("p:childTnLst");
    }

    void target(int shape) {
        xml.open("p:tgtEl");
        xml.leaf("p:spTgt", {{"spid", decimal(shape)}});
        xml.close();
    }

    void setVisible(int shape, bool visible) {
        xml.open("p:set");
        xml.open("p:cBhvr");
        node({{"dur", u"1"_s}, {"fill", u"hold"_s}});
        startsAt(u"0"_s);
        xml.close();
        target(shape);
        xml.open("p:attrNameLst");
        xml.text("p:attrName", u"style.visibility"_s);
        xml.close(2);
        xml.open("p:to");
        xml.leaf("p:strVal", {{"val", visible ? u"visible"_s : u"hidden"_s}});
        xml.close(2);
    }

    void appear(int shape) {
        effect(u"10"_s, u"entr"_s); // fade
        setVisible(shape, true);
        xml.open("p:animEffect", {{"transition", u"in"_s}, {"filter", u"fade"_s}});
        xml.open("p:cBhvr");
        node({{"dur", u"300"_s}});
        xml.close();
        target(shape);
        xml.close(5);
    }

    void vanish(int shape) {
        effect(u"1"_s, u"exit"_s); // at once
        setVisible(shape, false);
        xml.close(3);
    }

    PptxXml& xml;
    const AnimatedSteps& steps;
    int lastId = 0;
    bool first = true;
};

} // namespace

void writeTiming(PptxXml& xml, const AnimatedSteps& steps) {
    TimingWriter(xml, steps).write();
}

} // namespace tujian
