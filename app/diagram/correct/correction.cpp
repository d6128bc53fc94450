#include "diagram/correct/correction.h"
#include "diagram/correct/label.h"
#include "text/fold.h"
#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr std::array<QLatin1StringView, 7> names{"accept"_L1,  "hide"_L1, "rename"_L1, "merge"_L1,
                                                 "reverse"_L1, "kind"_L1, "draw"_L1};

QString elementName(const Correction& c) {
    if (c.target == CorrectionTarget::Node)
        return QCoreApplication::translate("diagram", "“%1”").arg(c.node);
    const QString ends = c.from + u" → "_s + c.to;
    return QCoreApplication::translate("diagram", "“%1”").arg(c.verb.isEmpty() ? ends : ends + u": "_s + c.verb);
}

QString describeDiagram(const Correction& c) {
    switch (c.act) {
    case CorrectionAct::Accept:
        return QCoreApplication::translate("diagram", "Looked over and found good");
    case CorrectionAct::Redraw:
        return QCoreApplication::translate("diagram", "Drawn as %1").arg(c.value);
    default:
        return QCoreApplication::translate("diagram", "The whole diagram is hidden");
    }
}

} // namespace

QString actName(CorrectionAct act) {
    return names.at(std::size_t(act));
}

std::optional<CorrectionAct> actNamed(QStringView name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names.at(i))
            return CorrectionAct(i);
    return std::nullopt;
}

bool Correction::replaces(const Correction& earlier) const {
    return act == earlier.act && target == earlier.target && topic == earlier.topic && diagram == earlier.diagram &&
           nameKey(node) == nameKey(earlier.node) && nameKey(from) == nameKey(earlier.from) &&
           nameKey(to) == nameKey(earlier.to) && nameKey(verb) == nameKey(earlier.verb) && nth == earlier.nth;
}

bool Correction::isOfNote(QStringView file) const {
    return topic == file || (topic.startsWith(file) && topic.size() > file.size() && topic.at(file.size()) == u'#');
}

QString describe(const Correction& c) {
    if (c.target == CorrectionTarget::Diagram)
        return describeDiagram(c);
    const QString name = elementName(c);
    switch (c.act) {
    case CorrectionAct::Rename:
        return c.target == CorrectionTarget::Node
                   ? QCoreApplication::translate("diagram", "%1 is called “%2”").arg(name, c.value)
                   : QCoreApplication::translate("diagram", "%1 says “%2”").arg(name, c.value);
    case CorrectionAct::Merge:
        return QCoreApplication::translate("diagram", "%1 is the same as “%2”").arg(name, c.value);
    case CorrectionAct::Reverse:
        return QCoreApplication::translate("diagram", "%1 goes the other way").arg(name);
    case CorrectionAct::Recolour:
        return QCoreApplication::translate("diagram", "%1 is of kind %2").arg(name, c.value);
    default:
        return QCoreApplication::translate("diagram", "%1 is hidden").arg(name);
    }
}

} // namespace tujian
