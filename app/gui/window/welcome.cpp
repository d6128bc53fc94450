#include "gui/window/welcome.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QPushButton* card(const QString& icon, const QString& text, QWidget* parent) {
    auto* button = new QPushButton(lineIcon(icon), u"  "_s + text, parent);
    button->setObjectName(u"card"_s);
    button->setAccessibleName(text);
    button->setIconSize({20, 20});
    button->setMinimumHeight(6 * grid);
    return button;
}

} // namespace

Welcome::Welcome(QWidget* parent)
    : QWidget(parent)
    , m_problem(new QLabel(this))
    , m_recentTitle(new QLabel(tr("Recent"), this))
    , m_recent(new QVBoxLayout) {
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(tr("Open your notes"), this);
    title->setObjectName(u"title"_s);
    auto* hint = new QLabel(tr("Tujian reads a folder of Markdown notes, finds its topics and draws them. "
                               "It changes nothing in your notes."),
                            this);
    hint->setObjectName(u"quiet"_s);
    hint->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_recentTitle->setObjectName(u"section"_s);
    auto* folder = card(u"folder"_s, tr("Open a folder…"), this);
    auto* file = card(u"file"_s, tr("Open a file…"), this);
    auto* shipped = card(u"book"_s, tr("Look at the shipped notes"), this);
    auto* drop = new QLabel(tr("or drop a folder or a file here"), this);
    drop->setObjectName(u"quiet"_s);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(grid);
    middle->addStretch(2);
    middle->addWidget(title);
    middle->addWidget(hint);
    middle->addWidget(m_problem);
    middle->addSpacing(2 * grid);
    middle->addWidget(folder);
    middle->addWidget(file);
    middle->addWidget(shipped);
    middle->addWidget(drop);
    middle->addSpacing(2 * grid);
    middle->addWidget(m_recentTitle);
    m_recent->setSpacing(0);
    middle->addLayout(m_recent);
    middle->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(middle, 0);
    row->addStretch(1);
    hint->setFixedWidth(420);
    connect(folder, &QPushButton::clicked, this, &Welcome::folderAsked);
    connect(file, &QPushButton::clicked, this, &Welcome::fileAsked);
    connect(shipped, &QPushButton::clicked, this, &Welcome::shippedAsked);
    setRecent({});
}

void Welcome::setRecent(const QStringList& notebooks) {
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!notebooks.isEmpty());
    for (const QString& path : notebooks) {
        auto* link = new QPushButton(lineIcon(u"recent"_s), u" "_s + QFileInfo(path).fileName(), this);
        link->setObjectName(u"link"_s);
        link->setToolTip(QDir::toNativeSeparators(path));
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, [this, path] { Q_EMIT notebookAsked(path); });
        m_recent->addWidget(link);
    }
}

void Welcome::setProblem(const QString& message) {
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

} // namespace tujian
