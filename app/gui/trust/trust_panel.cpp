#include "gui/trust/trust_panel.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include "gui/trust/evidence_delegate.h"
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr std::array<const char*, 4> names{
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "Sentences"), QT_TRANSLATE_NOOP("tujian::TrustPanel", "Not understood"),
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "Names"), QT_TRANSLATE_NOOP("tujian::TrustPanel", "Corrections")};
constexpr std::array<const char*, 4> nothing{
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "No sentence of this topic was drawn."),
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "Every sentence that looked like part of a diagram was understood."),
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "All names are known, and spelt as the glossary has them."),
    QT_TRANSLATE_NOOP("tujian::TrustPanel", "Nothing was corrected. Right-click an element of the diagram to do so.")};

} // namespace

TrustPanel::TrustPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new EvidenceModel(this))
    , m_tabs(new QTabBar(this))
    , m_list(new QListView(this))
    , m_chosen(new QWidget(this))
    , m_chosenName(new QLabel(m_chosen))
    , m_empty(new QLabel(this))
    , m_foot(new QLabel(this)) {
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (const char* name : names)
        m_tabs->addTab(tr(name));
    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("What the diagrams rest on"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EvidenceDelegate(m_list));
    m_list->setAccessibleName(tr("What the diagrams rest on"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    QToolButton* close = iconButton(this, u"close"_s, tr("Close (F7)"));
    connect(close, &QToolButton::clicked, this, &TrustPanel::closeAsked);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(grid, grid / 2, grid, grid / 2);
    bar->addWidget(m_tabs, 1);
    bar->addWidget(close);
    for (QLabel* label : {m_empty, m_foot}) {
        label->setObjectName(u"quiet"_s);
        label->setWordWrap(true);
        label->setContentsMargins(2 * grid, grid, 2 * grid, grid);
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_foot->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(makeChosen());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_foot);
    connect(m_tabs, &QTabBar::currentChanged, this, &TrustPanel::offer);
    offer();
}

QWidget* TrustPanel::makeChosen() {
    m_chosenName->setObjectName(u"quiet"_s);
    m_chosenName->setTextFormat(Qt::PlainText);
    m_chosenName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QToolButton* all = iconButton(m_chosen, u"close"_s, tr("Show all lines again"));
    connect(all, &QToolButton::clicked, this, [this] { narrow({}); });
    auto* row = new QHBoxLayout(m_chosen);
    row->setContentsMargins(2 * grid, 0, grid, 0);
    row->addWidget(m_chosenName, 1);
    row->addWidget(all);
    return m_chosen;
}

void TrustPanel::narrow(const ChosenPart& part) {
    m_part = part;
    offer();
}

bool TrustPanel::isNarrowed() const {
    const int section = m_tabs->currentIndex();
    return !m_part.name.isEmpty() && (section == Sentences || section == Names);
}

const QList<EvidenceRow>& TrustPanel::rows() const {
    switch (m_tabs->currentIndex()) {
    case Unread:
        return m_evidence.unread;
    case Names:
        return m_evidence.names;
    case Corrections:
        return m_evidence.corrections;
    default:
        return m_evidence.sentences;
    }
}

void TrustPanel::setEvidence(const Evidence& evidence) {
    m_evidence = evidence;
    const std::array<qsizetype, 4> counts{evidence.sentences.size(), evidence.unread.size(), evidence.names.size(),
                                          evidence.corrections.size()};
    for (int i = 0; i < static_cast<int>(counts.size()); ++i) {
        const qsizetype count = counts.at(std::size_t(i));
        const QString name = tr(names.at(std::size_t(i)));
        m_tabs->setTabText(i, count > 0 ? name + u"  "_s + QString::number(count) : name);
    }
    offer();
}

void TrustPanel::setFoot(const QString& text) {
    m_foot->setText(text);
    m_foot->setVisible(!text.isEmpty());
}

void TrustPanel::showSection(Section section) {
    m_tabs->setCurrentIndex(section);
}

void TrustPanel::offer() {
    const bool narrowed = isNarrowed();
    QList<EvidenceRow> shown = rows();
    if (narrowed)
        erase_if(shown, [this](const EvidenceRow& row) { return !m_part.isUnder(row); });
    m_model->setRows(shown);
    m_chosen->setVisible(narrowed);
    m_chosenName->setText(tr("Only what “%1” rests on").arg(m_part.name));
    m_chosenName->setToolTip(m_part.name);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(narrowed ? tr("Nothing here is about it.")
                              : tr(nothing.at(std::size_t(std::max(0, m_tabs->currentIndex())))));
}

void TrustPanel::act(int number) {
    const EvidenceRow row = m_model->row(number); // a copy: what follows may change the rows
    if (row.kind == EvidenceKind::Unknown)
        Q_EMIT termAsked(row.name, row.termKind);
    else if (row.kind == EvidenceKind::Correction || row.kind == EvidenceKind::Unfit)
        Q_EMIT revokeAsked(row.correction);
}

bool TrustPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QModelIndex index = m_list->indexAt(mouse->pos());
        if (index.isValid() && mouse->button() == Qt::LeftButton) {
            const QRect button = EvidenceDelegate::actionRect(m_list->visualRect(index), index);
            if (button.contains(mouse->pos()))
                act(index.row());
            else
                Q_EMIT rowChosen(EvidenceRow(m_model->row(index.row())));
        }
    }
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentIndex().isValid()) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Insert || key == Qt::Key_Plus) {
            act(m_list->currentIndex().row());
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT rowChosen(EvidenceRow(m_model->row(m_list->currentIndex().row())));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tujian
