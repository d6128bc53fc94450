#pragma once
#include <QJsonValue>
#include <QString>

/// Does `value` have the shape? A shape is JSON: "s" a string, "n" an integer, "x" a number, "b" a truth value,
/// "n|null" and "s|null" or nothing; [shape] a list of it, [shape, shape …] one of just these; an object has exactly
/// the shape's keys. Returns where and how it differs, or nothing.
QString shapeProblem(const QJsonValue& value, const QJsonValue& shape, const QString& where = QStringLiteral("$"));
QString shapeProblem(const QJsonValue& value, const char* shape);
