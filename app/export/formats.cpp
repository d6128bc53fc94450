#include "export/export.h"

namespace tujian {

const QList<FormatInfo>& exportFormats() {
    static const QList<FormatInfo> formats{{ExportFormat::Svg, "svg", "svg", false, true},
                                           {ExportFormat::Png, "png", "png", false, true},
                                           {ExportFormat::Pdf, "pdf", "pdf", true, true},
                                           {ExportFormat::Dot, "dot", "dot", false, false},
                                           {ExportFormat::Pptx, "pptx", "pptx", true, true}};
    return formats;
}

const FormatInfo* formatNamed(QStringView name) {
    for (const FormatInfo& format : exportFormats())
        if (name == QLatin1StringView(format.name))
            return &format;
    return nullptr;
}

} // namespace tujian
