#pragma once

class QMenu;
class QUrl;

namespace tujian {

class Actions;
class Desk;
class TabControl;

/// What the window adds to the note's own menu: what can be done with the link under the mouse, if there is one, and
/// with the topic, which is the current one by then.
void fillReaderMenu(QMenu& menu, const QUrl& link, const Actions& actions, Desk& desk, TabControl& tabs);

} // namespace tujian
