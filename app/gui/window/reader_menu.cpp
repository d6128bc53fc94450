#include "gui/window/reader_menu.h"
#include "gui/reader/desk.h"
#include "gui/reader/tab_control.h"
#include "gui/window/actions.h"
#include <QMenu>
#include <QUrl>

namespace tujian {

void fillReaderMenu(QMenu& menu, const QUrl& link, const Actions& actions, Desk& desk, TabControl& tabs) {
    if (!link.isEmpty() && link.scheme() != QLatin1String("turn") && link.scheme() != QLatin1String("fold")) {
        auto* open = new QAction(QCoreApplication::translate("gui", "Open link in a new tab"), &menu);
        QObject::connect(open, &QAction::triggered, &desk, [&desk, &tabs, link] {
            tabs.newTab();
            desk.follow(link);
        });
        menu.insertAction(menu.actions().value(0), open);
    }
    menu.addActions({actions.focusTopic, actions.bookmark});
    menu.addSeparator();
    menu.addActions({actions.present, actions.presentFrom, actions.editExternally});
}

} // namespace tujian
