#include "notes.h"
#include <QDirIterator>
#include <QFile>
#include <md4c.h>
#include <random>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

const QStringList& actors() {
    static const QStringList words = {u"kubectl"_s, u"kube-apiserver"_s, u"etcd"_s,     u"kube-scheduler"_s,
                                      u"kubelet"_s, u"containerd"_s,     u"CNI 插件"_s, u"kube-proxy"_s,
                                      u"控制器"_s,  u"Ingress 控制器"_s, u"客户端"_s,   u"负载均衡"_s,
                                      u"CoreDNS"_s, u"Service"_s,        u"注册中心"_s, u"网关"_s};
    return words;
}

const QStringList& verbs() {
    static const QStringList words = {u"发送请求"_s, u"上报状态"_s, u"提交定义"_s, u"返回结果"_s, u"写入对象"_s};
    return words;
}

/// Words of two characters that nothing is known of, so that a text is not all terms.
class Writer {
public:
    explicit Writer(unsigned seed)
        : random(seed) {
        for (int i = 0; i < 3000; ++i)
            words.append(QString(QChar(0x4e00 + i * 7 % 6000)) + QChar(0x4e00 + i * 19 % 6000));
    }

    QString note(int number) {
        QString text = u"# %1 %2\n\n%3\n\n"_s.arg(pick(actors())).arg(number).arg(paragraph());
        while (text.size() < 2300) // about 4.5 KB as UTF-8
            text += section();
        return text;
    }

private:
    QString pick(const QStringList& from) { return from[qsizetype(random() % unsigned(from.size()))]; }
    QString filler(int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += pick(words);
        return text;
    }
    QString deed() {
        switch (random() % 4) {
        case 0:
            return u"%1 向 %2 %3，%4"_s.arg(pick(actors()), pick(actors()), pick(verbs()), filler(4));
        case 1:
            return u"%1 调用 %2，检查并%3"_s.arg(pick(actors()), pick(actors()), filler(3));
        case 2:
            return u"%1 从 %2 监听到%3的 Pod"_s.arg(pick(actors()), pick(actors()), filler(2));
        default:
            return u"%1 通过 %2 把%3转发到 %4"_s.arg(pick(actors()), pick(actors()), filler(2), pick(actors()));
        }
    }
    QString paragraph() {
        return u"%1，%2。%3；`%4` %5。"_s.arg(filler(8), filler(6), filler(10), pick(actors()), filler(9));
    }
    QString process() {
        QString text = u"## %1的过程\n\n"_s.arg(filler(2));
        for (int i = 1; i <= 7; ++i)
            text += u"%1. %2\n"_s.arg(i).arg(deed());
        return text + u'\n';
    }
    QString parts() {
        QString text = u"## %1的组成\n\n"_s.arg(pick(actors()));
        for (int i = 0; i < 3; ++i)
            text += u"- %1：%2\n  - %3：%4\n  - **%5**\n"_s.arg(pick(actors()), filler(5), pick(actors()), filler(4),
                                                                pick(actors()));
        return text + u'\n';
    }
    QString arrows() {
        return u"## 链路\n\n%1 --> %2 --> %3(%4) --> %5\n\n"_s.arg(pick(actors()), pick(actors()), pick(actors()),
                                                                   filler(2), pick(actors()));
    }
    QString reasons() {
        QString text = u"### 为什么%1\n\n"_s.arg(filler(3));
        for (int i = 0; i < 4; ++i)
            text += u"- %1，%2\n"_s.arg(filler(7), filler(5));
        return text + u"\n| 状态 | 说明 |\n| --- | --- |\n| 404 | %1 |\n| 502 | %2 |\n\n"_s.arg(filler(4), filler(5));
    }
    QString manifest() {
        const QString name = u"app-%1"_s.arg(random() % 90);
        return u"### 例子\n\n```yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: %1\nspec:\n  selector:\n    "
               u"app: %1\n"
               "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: %1\nspec:\n  template:\n    metadata:\n"
               "      labels:\n        app: %1\n```\n\n"_s.arg(name);
    }
    QString section() {
        switch (random() % 10) {
        case 0:
        case 1:
            return process();
        case 2:
            return parts();
        case 3:
            return arrows();
        case 4:
            return manifest();
        case 5:
        case 6:
            return reasons();
        default:
            return u"## %1\n\n%2\n\n%3%4\n\n"_s.arg(filler(3), paragraph(), deed(), paragraph());
        }
    }

    std::mt19937 random;
    QStringList words;
};

} // namespace

QStringList practitionersNotes(int count) {
    Writer writer(7);
    QStringList notes;
    for (int i = 0; i < count; ++i)
        notes.append(writer.note(i));
    return notes;
}

QStringList folderNotes(const QString& folder) {
    QStringList paths;
    for (QDirIterator it(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths.append(it.next());
    paths.sort();
    QStringList notes;
    for (const QString& path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            notes.append(QString::fromUtf8(file.readAll()));
    }
    return notes;
}

qint64 parseAlone(const QByteArray& utf8) {
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
    const auto block = [](MD_BLOCKTYPE, void*, void* calls) { return ++*static_cast<qint64*>(calls) < 0 ? 1 : 0; };
    const auto span = [](MD_SPANTYPE, void*, void* calls) { return ++*static_cast<qint64*>(calls) < 0 ? 1 : 0; };
    parser.enter_block = block;
    parser.leave_block = block;
    parser.enter_span = span;
    parser.leave_span = span;
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void* calls) {
        return ++*static_cast<qint64*>(calls) < 0 ? 1 : 0;
    };
    qint64 calls = 0;
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &calls);
    return calls;
}

} // namespace bench
