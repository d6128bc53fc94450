#pragma once
#include <QString>
#include <QStringList>

namespace tujian {

QString schemaVersion(); ///< raised with every change of tables, packing, tokens or what is indexed
QStringList schemaStatements();

} // namespace tujian
