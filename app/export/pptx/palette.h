#pragma once
#include "export/pptx/xml.h"
#include "paint/theme.h"
#include <QString>
#include <QStringView>

namespace tujian {

/// A colour by its place in the theme, so that another theme recolours it.
struct PptxColour {
    QStringView slot; ///< bg1, tx1, tx2, accent1 …
    int tint = 0;     ///< how far towards the ground, in hundredths: 0 is the colour itself
};

/// Which of the theme's colours a diagram is drawn in. `dark`: the slides' ground is.
class PptxPalette {
public:
    explicit PptxPalette(bool dark = false)
        : m_dark(dark) {}

    [[nodiscard]] PptxColour fill(QStringView kind, bool strong) const { return {slotOf(kind), strong ? 80 : 90}; }
    [[nodiscard]] PptxColour stroke(QStringView kind) const { return {slotOf(kind), 0}; }
    [[nodiscard]] PptxColour area(QStringView kind) const { return {slotOf(kind), 95}; }
    [[nodiscard]] PptxColour frame(QStringView kind) const { return {slotOf(kind), 50}; }
    [[nodiscard]] PptxColour tab(QStringView kind) const { return {slotOf(kind), 80}; }
    [[nodiscard]] PptxColour text() const { return {u"tx1", 0}; }
    [[nodiscard]] PptxColour quiet() const { return {u"tx1", 35}; }
    /// Behind code and a table's head: as near to the ground as can be seen.
    [[nodiscard]] PptxColour plate() const { return {u"tx1", m_dark ? 118 : 95}; }
    [[nodiscard]] PptxColour hairline() const { return {u"tx1", 84}; }
    [[nodiscard]] PptxColour ground() const { return {u"bg1", 0}; }
    [[nodiscard]] PptxColour edge() const { return {u"tx2", 35}; }
    [[nodiscard]] PptxColour badge() const { return {u"tx2", 0}; }
    [[nodiscard]] PptxColour accent() const { return {u"accent4", 0}; }

    /// <a:solidFill> with the colour.
    void write(PptxXml& xml, PptxColour colour) const;

    /// The slot that colours a kind of thing.
    static QStringView slotOf(QStringView kind);

private:
    bool m_dark;
};

/// The theme part: `theme`'s colours, fonts that both PowerPoint and LibreOffice have for Chinese and Latin text.
QByteArray themePart(const Theme& theme, const QString& name);

/// Is the ground of slides dark in this theme?
bool isDark(const Theme& theme);

} // namespace tujian
