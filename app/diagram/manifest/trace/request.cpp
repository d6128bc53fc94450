#include "diagram/manifest/trace/trace.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRequest = 20'000; // characters

/// A shell's words: quotes of both kinds, backslashes, a line's end after a backslash.
QStringList shellWords(const QString& text) {
    QStringList words;
    QString word;
    bool begun = false;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quote.isNull() ? c == u'\\' : (quote == u'"' && c == u'\\')) {
            ++i;
            const bool goesOn = i < text.size() && text[i] == u'\n';
            word += i < text.size() && !goesOn ? QString(text[i]) : QString();
            begun = begun || !goesOn;
        } else if (!quote.isNull()) {
            c == quote ? void(quote = QChar()) : void(word += c);
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            begun = true;
        } else if (c.isSpace()) {
            if (begun) {
                words.append(std::exchange(word, {}));
            }
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    return begun ? words << word : words;
}

/// curl's options with a value that nothing on the way looks at.
bool takesValue(const QString& option) {
    static const QStringList names{u"-o"_s,
                                   u"--output"_s,
                                   u"-w"_s,
                                   u"--write-out"_s,
                                   u"-m"_s,
                                   u"--max-time"_s,
                                   u"-u"_s,
                                   u"--user"_s,
                                   u"-x"_s,
                                   u"--proxy"_s,
                                   u"-T"_s,
                                   u"--upload-file"_s,
                                   u"--cacert"_s,
                                   u"--cert"_s,
                                   u"-E"_s,
                                   u"--key"_s,
                                   u"--retry"_s,
                                   u"--connect-timeout"_s,
                                   u"--tls-max"_s,
                                   u"--limit-rate"_s,
                                   u"--dns-servers"_s,
                                   u"-c"_s,
                                   u"--cookie-jar"_s,
                                   u"-D"_s,
                                   u"--dump-header"_s,
                                   u"-K"_s,
                                   u"--config"_s,
                                   u"--retry-delay"_s,
                                   u"--capath"_s,
                                   u"-r"_s,
                                   u"--range"_s,
                                   u"--ciphers"_s,
                                   u"--max-redirs"_s};
    return names.contains(option);
}

/// "-sSH" → "-H": flags that stand together, the last of which may take a value.
QString lastFlag(const QString& word) {
    return word.size() > 2 && word[0] == u'-' && word[1] != u'-' ? u"-"_s + word.back() : word;
}

struct Redirect { ///< --resolve HOST:PORT:ADDRESS, --connect-to HOST:PORT:HOST:PORT
    QString host;
    QString port;
    QString toAddress;
    QString toPort;
};

QString withoutPort(const QString& authority, int* port) {
    static const QRegularExpression form(uR"re(^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$)re"_s);
    const auto match = form.match(authority);
    if (!match.hasMatch()) {
        return authority;
    }
    if (port != nullptr && !match.captured(2).isEmpty()) {
        *port = match.captured(2).toInt();
    }
    QString host = match.captured(1);
    if (host.startsWith(u'[')) {
        host = host.mid(1).chopped(1);
    }
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

/// Decoded, with one "/" for several, and without "." and "..".
QString cleanPath(const QString& path) {
    const QString decoded = QUrl::fromPercentEncoding(path.toUtf8());
    QStringList parts;
    for (const QString& part : decoded.split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1) {
            parts.isEmpty() ? void() : parts.removeLast();
        } else if (part != "."_L1) {
            parts.append(part);
        }
    }
    const bool folder = decoded.endsWith(u'/') || decoded.endsWith("/."_L1) || decoded.endsWith("/.."_L1);
    return u'/' + parts.join(u'/') + (folder && !parts.isEmpty() ? u"/"_s : QString());
}

class Reader {
public:
    Result<TraceRequest> read(const QString& text);

private:
    void word(const QStringList& words, qsizetype& at);
    bool value(const QString& option, const QString& value);
    void header(const QString& line);
    void cookies(const QString& line);
    void kubectl(QStringList& words);
    void takeUrl();

    TraceRequest m_request;
    QString m_url;
    QString m_method;
    bool m_head = false;
    bool m_data = false;
    QList<Redirect> m_redirects;
};

void Reader::header(const QString& line) {
    const qsizetype colon = line.indexOf(u':');
    const QString name = line.left(colon).trimmed().toLower();
    const QString value = line.mid(colon + 1).trimmed();
    if (colon <= 0 || name.isEmpty()) {
        return;
    }
    if (name == "cookie"_L1) {
        cookies(value);
    } else {
        m_request.headers.append({name, value});
    }
}

void Reader::cookies(const QString& line) {
    for (const QString& pair : line.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals > 0) { // without "=" it is a file of cookies
            m_request.cookies.append({pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed()});
        }
    }
}

bool Reader::value(const QString& option, const QString& value) {
    if (option == "-H"_L1 || option == "--header"_L1) {
        header(value);
    } else if (option == "-b"_L1 || option == "--cookie"_L1) {
        cookies(value);
    } else if (option == "-X"_L1 || option == "--request"_L1) {
        m_method = value.toUpper();
    } else if (option == "-A"_L1 || option == "--user-agent"_L1) {
        header(u"User-Agent: "_s + value);
    } else if (option == "-e"_L1 || option == "--referer"_L1) {
        header(u"Referer: "_s + value);
    } else if (option == "--url"_L1) {
        m_url = value;
    } else if (option == "--interface"_L1) {
        m_request.sourceAddress = value;
    } else if (option == "--resolve"_L1 || option == "--connect-to"_L1) {
        static const QRegularExpression form(uR"re(^\+?([^:]*):(\d*):(\[[^\]]*\]|[^:]*)(?::(\d+))?$)re"_s);
        const auto match = form.match(value);
        m_redirects.append({match.captured(1).toLower(), match.captured(2), withoutPort(match.captured(3), nullptr),
                            match.captured(4)});
    } else if (option == "-d"_L1 || option == "-F"_L1 || option == "--form"_L1 || option == "--json"_L1 ||
               option.startsWith("--data"_L1)) {
        m_data = true;
    } else {
        return takesValue(option);
    }
    return true;
}

/// One word, and the next if it is its value.
void Reader::word(const QStringList& words, qsizetype& at) {
    const QString& word = words.at(at);
    if (!word.startsWith(u'-') || word.size() < 2) {
        m_url = m_url.isEmpty() ? word : m_url;
        return;
    }
    if (word == "-I"_L1 || word == "--head"_L1 || (lastFlag(word) == "-I"_L1 && word[1] != u'-')) {
        m_head = true;
        return;
    }
    const qsizetype equals = word.indexOf(u'=');
    if (word.startsWith("--"_L1) && equals > 0) {
        value(word.left(equals), word.mid(equals + 1));
        return;
    }
    // -HHost:a is -H and its value in one word.
    static const QString glued = u"HbXAed"_s;
    if (word[1] != u'-' && word.size() > 2 && glued.contains(word[1])) {
        value(word.left(2), word.mid(2));
        return;
    }
    if (at + 1 < words.size() && value(lastFlag(word), words.at(at + 1))) {
        ++at;
    }
}

/// "kubectl exec [-n NS] deploy/web -- curl …": what comes before "--" says from where.
void Reader::kubectl(QStringList& words) {
    const qsizetype end = words.indexOf(u"--"_s);
    if (words.value(0) != "kubectl"_L1 || end < 0) {
        return;
    }
    m_request.inside = true;
    for (qsizetype i = 1; i < end; ++i) {
        const QString& word = words.at(i);
        if (word == "-n"_L1 || word == "--namespace"_L1) {
            m_request.sourceSpace = words.at(++i);
        } else if (word.startsWith("--namespace="_L1)) {
            m_request.sourceSpace = word.section(u'=', 1);
        } else if (word == "-c"_L1 || word == "--container"_L1 || word == "--image"_L1) {
            ++i;
        } else if (!word.startsWith(u'-') && word != "exec"_L1 && word != "run"_L1 && m_request.source.isEmpty()) {
            m_request.source = word;
        }
    }
    words = words.mid(end + 1);
}

void Reader::takeUrl() {
    static const QRegularExpression form(
        uR"re(^(?:([A-Za-z][\w+.-]*)://)?(?:[^@/?#]*@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?)re"_s);
    const auto match = form.match(m_url);
    m_request.tls = match.captured(1).compare("https"_L1, Qt::CaseInsensitive) == 0;
    m_request.port = m_request.tls ? 443 : 80;
    m_request.address = withoutPort(match.captured(2), &m_request.port);
    if (m_request.address.startsWith(u'<') && m_request.address.endsWith(u'>')) {
        m_request.address = m_request.address.mid(1).chopped(1);
    }
    m_request.path = cleanPath(match.captured(3));
    m_request.query = match.captured(4);
    const QString said = m_request.header(u"host");
    m_request.host = withoutPort(said.isEmpty() ? m_request.address : said, nullptr).toLower();
    for (const Redirect& redirect : std::as_const(m_redirects)) {
        const bool sameHost = redirect.host.isEmpty() || redirect.host == "*"_L1 ||
                              redirect.host.compare(m_request.address, Qt::CaseInsensitive) == 0;
        if (sameHost && (redirect.port.isEmpty() || redirect.port.toInt() == m_request.port)) {
            m_request.address = redirect.toAddress.isEmpty() ? m_request.address : redirect.toAddress;
            m_request.port = redirect.toPort.isEmpty() ? m_request.port : redirect.toPort.toInt();
            break;
        }
    }
}

Result<TraceRequest> Reader::read(const QString& text) {
    m_request.text = text.simplified();
    QStringList words = shellWords(text.left(maxRequest));
    if (words.value(0) == "$"_L1) {
        words.removeFirst();
    }
    kubectl(words);
    if (words.value(0) == "curl"_L1) {
        words.removeFirst();
    }
    for (qsizetype at = 0; at < words.size(); ++at) {
        word(words, at);
    }
    if (m_url.isEmpty()) {
        return failure(ErrorCode::Usage,
                       QCoreApplication::translate("manifest", "the request has no address: write it as for curl, "
                                                               "http://host/path with -H, -b, -X"));
    }
    takeUrl();
    m_request.method = !m_method.isEmpty() ? m_method : m_head ? u"HEAD"_s : m_data ? u"POST"_s : u"GET"_s;
    return m_request;
}

QString lastOf(const QList<std::pair<QString, QString>>& pairs, QStringView name, Qt::CaseSensitivity sensitivity) {
    const auto found = std::find_if(pairs.crbegin(), pairs.crend(), [&](const auto& pair) {
        return QStringView(pair.first).compare(name, sensitivity) == 0;
    });
    return found == pairs.crend() ? QString() : found->second;
}

} // namespace

QString TraceRequest::header(QStringView name) const {
    return lastOf(headers, name, Qt::CaseInsensitive);
}

bool TraceRequest::hasHeader(QStringView name) const {
    return std::any_of(headers.cbegin(), headers.cend(), [&](const auto& pair) {
        return QStringView(pair.first).compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString TraceRequest::cookie(QStringView name) const {
    return lastOf(cookies, name, Qt::CaseSensitive);
}

Result<TraceRequest> readRequest(const QString& text) {
    return Reader().read(text);
}

} // namespace tujian
