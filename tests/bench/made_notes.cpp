#include "made_notes.h"
#include "notes.h"
#include <QDir>
#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

const QStringList& latinWords() {
    static const QStringList words = {u"Pod"_s,       u"Service"_s,    u"kube-proxy"_s, u"kubelet"_s,  u"etcd"_s,
                                      u"scheduler"_s, u"maxSurge"_s,   u"iptables"_s,   u"node"_s,     u"container"_s,
                                      u"endpoint"_s,  u"api server"_s, u"label"_s,      u"selector"_s, u"namespace"_s,
                                      u"volume"_s,    u"cache"_s,      u"timeout"_s,    u"retry"_s,    u"config"_s};
    return words;
}

MadeNotes::MadeNotes(unsigned seed)
    : m_random(seed) {
    for (int i = 0; i < 4000; ++i)
        m_words.append(QString(QChar(0x4e00 + i * 5 % 5000)) + QChar(0x4e00 + i * 17 % 5000));
}

QString MadeNotes::note(int number) {
    QString text = u"# %1 %2\n\n"_s.arg(phrase(3)).arg(number);
    while (text.size() < 2300) // about 4.5 KB as UTF-8
        text += u"## %1\n\n- %2\n- %3\n\n%4\n\n"_s.arg(phrase(2), sentence(), sentence(), sentence() + sentence());
    return text;
}

QString MadeNotes::phrase(int words) {
    QString text;
    for (int i = 0; i < words; ++i)
        text += word();
    return text;
}

QString MadeNotes::word() {
    std::exponential_distribution<double> rare(1.0 / 500);
    return m_words[std::min<int>(static_cast<int>(rare(m_random)), static_cast<int>(m_words.size()) - 1)];
}

QString MadeNotes::sentence() {
    QString text;
    for (int i = 0; i < 14; ++i) {
        const bool latin = m_random() % 4 == 0;
        text += latin ? latinWords()[static_cast<qsizetype>(m_random() % 20)] + u' ' : word();
        if (i % 6 == 5)
            text += u'，';
    }
    return text + u"。"_s;
}

qint64 writeNotes(const QString& folder, int count) {
    MadeNotes made(7);
    const QStringList practice = practitionersNotes(std::min(count, 1000));
    qint64 bytes = 0;
    for (int i = 0; i < count; ++i) {
        const QString sub = u"%1/folder%2"_s.arg(folder).arg(i % 50);
        if (i < 50)
            QDir().mkpath(sub);
        QFile file(u"%1/note%2.md"_s.arg(sub).arg(i));
        if (!file.open(QIODevice::WriteOnly))
            return -1;
        const QString own = u"\n编号%1的补充说明。\n"_s.arg(i); // no two notes are the same
        const QByteArray text = (i % 2 == 0 ? made.note(i) : practice[i / 2 % practice.size()] + own).toUtf8();
        bytes += file.write(text);
    }
    return bytes;
}

} // namespace bench
