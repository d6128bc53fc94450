#include "gui/reader/page_bar.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tujian {

PageBar::PageBar(QWidget* parent)
    : QWidget(parent)
    , m_focus(new QToolButton(this))
    , m_parts(new QWidget(this))
    , m_part(new QLabel(m_parts))
    , m_previous(iconButton(m_parts, u"back"_s, tr("Previous part of this note")))
    , m_next(iconButton(m_parts, u"forward"_s, tr("Next part of this note"))) {
    m_focus->setObjectName(u"chip"_s);
    m_focus->setText(tr("Only this topic"));
    m_focus->setIcon(lineIcon(u"close"_s));
    m_focus->setIconSize({12, 12});
    m_focus->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_focus->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the words
    m_focus->setToolTip(tr("Show all of the note again"));
    m_focus->setAccessibleName(m_focus->toolTip());
    m_focus->hide();
    m_part->setObjectName(u"quiet"_s);
    auto* parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(grid / 2);
    parts->addWidget(m_previous);
    parts->addWidget(m_part);
    parts->addWidget(m_next);
    m_parts->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid);
    row->addWidget(m_focus);
    row->addWidget(m_parts);
    connect(m_focus, &QToolButton::clicked, this, &PageBar::wholeAsked);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT partAsked(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT partAsked(1); });
}

void PageBar::showPart(int part, int parts) {
    m_parts->setVisible(parts > 1);
    m_part->setText(tr("Part %1 of %2").arg(part + 1).arg(parts));
    m_previous->setEnabled(part > 0);
    m_next->setEnabled(part + 1 < parts);
}

void PageBar::showFocus(bool one) {
    m_focus->setVisible(one);
}

} // namespace tujian
