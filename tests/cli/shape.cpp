#include "shape.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

bool isWord(const QJsonValue& value, const QString& word) {
    if (word == u"s") {
        return value.isString();
    }
    if (word == u"b") {
        return value.isBool();
    }
    if (word == u"n") {
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    }
    if (word == u"x") {
        return value.isDouble();
    }
    return word == u"null" && value.isNull();
}

QString listProblem(const QJsonValue& value, const QJsonArray& shape, const QString& where) {
    if (!value.isArray()) {
        return where + u": not a list"_s;
    }
    const QJsonArray list = value.toArray();
    if (shape.size() > 1 && list.size() != shape.size()) {
        return where + u": has %1 elements"_s.arg(list.size());
    }
    for (int i = 0; i < list.size(); ++i) {
        const QString problem = shapeProblem(list[i], shape[shape.size() > 1 ? i : 0], where + u"[%1]"_s.arg(i));
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

} // namespace

QString shapeProblem(const QJsonValue& value, const QJsonValue& shape, const QString& where) {
    if (shape.isArray()) {
        return listProblem(value, shape.toArray(), where);
    }
    if (shape.isString()) {
        for (const QString& word : shape.toString().split(u'|')) {
            if (isWord(value, word)) {
                return {};
            }
        }
        return where + u": is not "_s + shape.toString();
    }
    if (!value.isObject() || value.toObject().keys() != shape.toObject().keys()) {
        return where + u": its keys are "_s + value.toObject().keys().join(u' ');
    }
    for (const QString& key : shape.toObject().keys()) {
        const QString problem = shapeProblem(value[key], shape[key], where + u'.' + key);
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

QString shapeProblem(const QJsonValue& value, const char* shape) {
    const QJsonDocument document = QJsonDocument::fromJson(shape);
    return document.isNull() ? u"the shape is not JSON"_s : shapeProblem(value, QJsonValue(document.object()));
}
