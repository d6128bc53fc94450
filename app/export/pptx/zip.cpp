#include "export/pptx/package.h"
#include "export/pptx/xml.h"
#include <QCoreApplication>
#include <QXmlStreamReader>
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr quint64 kMostBytes = 400'000'000; ///< unpacked: more is no template but an attack or a mistake
constexpr qint64 kMostParts = 20'000;
constexpr zip_uint16_t kDate = (1 << 5) | 1; ///< 1 January 1980, the beginning of a zip's time

Error zipError(const QString& cause) {
    return {ErrorCode::Unwritable, QCoreApplication::translate("export", "The slides cannot be packed: %1").arg(cause)};
}

QString causeOf(zip_error_t* error) {
    return QString::fromUtf8(zip_error_strerror(error));
}

QByteArray contentTypes(const PptxPackage& package) {
    PptxXml xml;
    xml.open("Types", {{"xmlns", u"http://schemas.openxmlformats.org/package/2006/content-types"_s}});
    xml.leaf("Default", {{"Extension", u"rels"_s},
                         {"ContentType", u"application/vnd.openxmlformats-package.relationships+xml"_s}});
    xml.leaf("Default", {{"Extension", u"xml"_s}, {"ContentType", u"application/xml"_s}});
    for (auto part = package.begin(); part != package.end(); ++part)
        if (!part->type.isEmpty())
            xml.leaf("Override", {{"PartName", u'/' + part.key()}, {"ContentType", part->type}});
    xml.close();
    return xml.bytes();
}

/// `bytes` must live until the archive is closed.
bool addEntry(zip_t* archive, const QString& name, const QByteArray& bytes) {
    zip_source_t* source = zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (source == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kDate, 0) == 0;
}

Result<QByteArray> readBack(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return tl::make_unexpected(zipError(causeOf(zip_source_error(source))));
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(stat.size))
        return tl::make_unexpected(zipError(u"zip"_s));
    return bytes;
}

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using OpenZip = std::unique_ptr<zip_t, DiscardZip>;

Result<QByteArray> entryBytes(zip_t* archive, zip_uint64_t index, quint64 size) {
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    if (file == nullptr)
        return tl::make_unexpected(zipError(QString::fromUtf8(zip_strerror(archive))));
    const zip_int64_t read = zip_fread(file, bytes.data(), size);
    zip_fclose(file);
    if (read != static_cast<zip_int64_t>(size))
        return tl::make_unexpected(zipError(u"zip"_s));
    return bytes;
}

/// Gives each part its type: by name, else by extension.
bool takeTypes(PptxPackage& package) {
    const QByteArray types = package.take(u"[Content_Types].xml"_s).bytes;
    QMap<QString, QString> byExtension;
    QXmlStreamReader xml(types);
    QMap<QString, QString> byName;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString type = xml.attributes().value(u"ContentType"_s).toString();
        if (xml.name() == u"Default")
            byExtension.insert(xml.attributes().value(u"Extension"_s).toString().toLower(), type);
        else if (xml.name() == u"Override")
            byName.insert(xml.attributes().value(u"PartName"_s).toString().mid(1), type);
    }
    for (auto part = package.begin(); part != package.end(); ++part)
        if (!part.key().endsWith(u".rels"))
            part->type = byName.value(part.key(), byExtension.value(part.key().section(u'.', -1).toLower()));
    return !types.isEmpty() && !xml.hasError();
}

Error noPackage(const QString& name, const QString& cause) {
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("export", "%1 is no presentation or template of PowerPoint's: %2")
                .arg(name, cause)};
}

} // namespace

Result<QByteArray> writePackage(const PptxPackage& package) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> source(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!source)
        return tl::make_unexpected(zipError(causeOf(&error)));
    zip_source_keep(source.get()); // the archive frees the source it is given
    zip_t* archive = zip_open_from_source(source.get(), ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        zip_source_free(source.get());
        return tl::make_unexpected(zipError(causeOf(&error)));
    }
    OpenZip open(archive);
    const QByteArray types = contentTypes(package);
    bool good = addEntry(archive, u"[Content_Types].xml"_s, types);
    for (auto part = package.begin(); part != package.end(); ++part)
        good = good && addEntry(archive, part.key(), part->bytes);
    if (!good || zip_close(archive) != 0)
        return tl::make_unexpected(zipError(QString::fromUtf8(zip_strerror(archive))));
    static_cast<void>(open.release()); // closed
    return readBack(source.get());
}

Result<PptxPackage> readPackage(const QByteArray& bytes, const QString& name) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t* archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (archive == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return tl::make_unexpected(noPackage(name, causeOf(&error)));
    }
    const OpenZip open(archive);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    quint64 total = 0;
    PptxPackage package;
    for (zip_int64_t i = 0; i < count && count <= kMostParts; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return tl::make_unexpected(noPackage(name, QString::fromUtf8(zip_strerror(archive))));
        const QString path = QString::fromUtf8(stat.name);
        total += stat.size;
        if (total > kMostBytes)
            break;
        if (path.endsWith(u'/'))
            continue;
        Result<QByteArray> part = entryBytes(archive, static_cast<zip_uint64_t>(i), stat.size);
        if (!part)
            return tl::make_unexpected(noPackage(name, part.error().message));
        package.insert(path, PptxPart{std::move(*part), {}});
    }
    if (count > kMostParts || total > kMostBytes)
        return tl::make_unexpected(noPackage(name, QCoreApplication::translate("export", "it is too large")));
    if (!takeTypes(package))
        return tl::make_unexpected(noPackage(name, QCoreApplication::translate("export", "it has no content types")));
    return package;
}

} // namespace tujian
