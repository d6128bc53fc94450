#pragma once
#include <QList>
#include <QStringView>

namespace tujian::prose {

/// An arrow in a text: -->, ->, =>, →, ⇒, <->, ←, and --label-->.
struct Arrow {
    int begin = 0;
    int end = 0;
    int labelBegin = 0;
    int labelEnd = 0; ///< equal to labelBegin: no label
    bool backward = false;
    bool both = false;
};
QList<Arrow> arrowsIn(QStringView text);

} // namespace tujian::prose
