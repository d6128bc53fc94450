#pragma once

namespace tujian {

/// Before the application object: file names and output are UTF-8 whatever the locale says, and Qt need not warn of it;
/// the language stays the one that was asked for.
void useUtf8();

/// Before it, for the verbs: Qt looks for the session of a desktop and says where it finds none. Standard error is for
/// what the verbs have to say.
void quietPlatform();

} // namespace tujian
