#pragma once
#include "export/pptx/diagram.h"

namespace tujian {

/// What each click of an animated slide brings, and the sentence that stands under the diagram meanwhile.
struct AnimatedSteps {
    StepShapes shapes;
    QMap<int, int> captions; ///< shape by step
};

/// <p:timing>: click by click, each step's shapes fade in together and its sentence replaces the one before.
void writeTiming(PptxXml& xml, const AnimatedSteps& steps);

} // namespace tujian
