#include "gui/presenter/key_sheet.h"
#include "gui/theme/look.h"
#include "present/keys.h"
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

KeySheet::KeySheet(QWidget* parent)
    : QWidget(parent) {
    setGeometry(parent->rect());
    setAttribute(Qt::WA_TransparentForMouseEvents);
    show();
    raise();
}

void KeySheet::paintEvent(QPaintEvent*) {
    constexpr double wide = 920;
    constexpr double row = 30;
    constexpr double top = 72;
    QList<TalkCommand> commands = talkCommands();
    const double tall = top + static_cast<double>(commands.size() + 1) * row + 16;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0, 0, 0, 120));
    const double scale = std::min({1.5, (width() - 32) / wide, (height() - 32) / tall});
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(scale, scale);
    painter.translate(-wide / 2, -tall / 2);
    const Look& look = currentLook();
    painter.setPen(QPen(look.border, 1));
    painter.setBrush(look.paper);
    painter.drawRoundedRect(QRectF(0, 0, wide, tall), 12, 12);
    painter.setPen(look.text);
    painter.setFont(windowFont(look.type.title, true));
    painter.drawText(QRectF(32, 16, wide - 64, 48), Qt::AlignVCenter, tr("Keys of the talk"));
    double y = top;
    const auto line = [&](const QString& keys, const QString& text) {
        painter.setFont(windowFont(look.type.body, true));
        painter.setPen(look.accent);
        painter.drawText(QRectF(32, y, 320, row), Qt::AlignVCenter, keys);
        painter.setFont(windowFont(look.type.body));
        painter.setPen(look.text);
        painter.drawText(QRectF(372, y, wide - 404, row), Qt::AlignVCenter, text);
        y += row;
    };
    for (const TalkCommand command : commands)
        line(keysText(command), commandText(command));
    line(tr("Click on a node"), tr("Open the topic that is named like it"));
}

} // namespace tujian
