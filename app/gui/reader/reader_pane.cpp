#include "gui/reader/reader_pane.h"
#include "gui/diagram/state_page.h"
#include "gui/reader/find_bar.h"
#include "gui/reader/page_bar.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr int patienceMs = 300; ///< the old note stays that long while another is read
}

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_crumbs(new QLabel(this))
    , m_page(new PageBar(this))
    , m_stack(new QStackedLayout)
    , m_reader(new Reader(this))
    , m_state(new StatePage(this))
    , m_find(new FindBar(*m_reader, this)) {
    setObjectName(u"paper"_s);
    m_tabs->setAccessibleName(tr("Open notes"));
    auto* bar = new QWidget(this);
    bar->setObjectName(u"bar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(5 * grid);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(3 * grid, 0, 2 * grid, 0);
    row->addWidget(m_crumbs, 1);
    row->addWidget(m_page);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_find->hide(); // it would look through the note that is gone
        m_stack->setCurrentWidget(m_state);
    });
    m_crumbs->setObjectName(u"quiet"_s);
    m_crumbs->setTextFormat(Qt::RichText);
    m_crumbs->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_crumbs->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_crumbs->setAccessibleName(tr("Where you are"));
    m_stack->addWidget(m_reader);
    m_stack->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(bar);
    column->addLayout(m_stack, 1);
    column->addWidget(m_find);
    connect(m_reader, &Reader::escaped, m_find, &FindBar::dismiss);
    connect(m_crumbs, &QLabel::linkActivated, this, &ReaderPane::topicAsked);
}

void ReaderPane::showLoading(const QString& file) {
    m_patience.stop();
    if (file.isEmpty())
        return m_reader->hasNote() ? m_stack->setCurrentWidget(m_reader) : void();
    const bool again = m_reader->hasNote() && m_reader->view().derived.note.file == file;
    if (again && m_stack->currentWidget() == m_reader)
        return;
    m_state->showWaiting(tr("Reading %1…").arg(file));
    if (m_stack->currentWidget() == m_reader && m_reader->hasNote())
        m_patience.start();
    else
        m_stack->setCurrentWidget(m_state);
}

void ReaderPane::showNote() {
    m_patience.stop();
    m_stack->setCurrentWidget(m_reader);
    m_find->noteShown();
}

void ReaderPane::showProblem(const QString& message, const QList<QAction*>& wayOut) {
    m_patience.stop();
    m_find->hide();
    m_crumbs->clear();
    m_state->showMessage(u"problems"_s, tr("This note cannot be shown"), message, wayOut);
    m_stack->setCurrentWidget(m_state);
}

void ReaderPane::showEmpty(const QString& title, const QString& text) {
    m_crumbs->clear();
    m_state->showMessage(u"book"_s, title, text);
    m_stack->setCurrentWidget(m_state);
}

void ReaderPane::showTopic(int topic) {
    const Note& note = m_reader->view().derived.note;
    QStringList crumbs;
    QString below;
    for (int at = topic; at >= 0 && at < note.topics.size(); at = note.topics.at(at).parent) {
        if (note.topics.at(at).title == below)
            continue; // the note is named by its first heading
        below = note.topics.at(at).title;
        const QString colour = (at == topic ? currentLook().text : currentLook().quiet).name();
        crumbs.prepend(u"<a href=\"%1\" style=\"color:%2;text-decoration:none\">%3</a>"_s.arg(
            note.topics.at(at).id.toHtmlEscaped(), colour, note.topics.at(at).title.toHtmlEscaped()));
    }
    m_crumbs->setText(crumbs.join(u"<span style=\"color:%1\"> › </span>"_s.arg(currentLook().border.name())));
}

} // namespace tujian
