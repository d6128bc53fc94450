#include "page/page.h"
#include "page/builder.h"

namespace tujian {

Page buildPage(const Note& note, const PageOptions& options) {
    return PageBuilder(note, options).build();
}

} // namespace tujian
