#include "gui/trace/request_picker.h"
#include "gui/theme/look.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int fewestCharacters = 8;

void fill(QComboBox& box, const QStringList& texts, bool mayBeEmpty) {
    const QSignalBlocker quiet(box);
    const QString kept = box.currentText();
    box.clear();
    if (mayBeEmpty)
        box.addItem(QString());
    box.addItems(texts);
    const int at = box.findText(kept);
    if (at >= 0 || mayBeEmpty || kept.isEmpty())
        box.setCurrentIndex(std::max(at, 0));
    else
        box.setCurrentText(kept);
}

} // namespace

RequestPicker::RequestPicker(QWidget* parent)
    : QWidget(parent)
    , m_host(field(m_names[0]))
    , m_path(field(m_names[1]))
    , m_header(field(m_names[2]))
    , m_cookie(field(m_names[3]))
    , m_source(field(m_names[4]))
    , m_tls(new QCheckBox(u"TLS"_s, this)) {
    auto* cells = new QGridLayout(this);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setHorizontalSpacing(grid);
    cells->setVerticalSpacing(grid / 2);
    // Two to a row: the pane is often narrow.
    QComboBox* const boxes[] = {m_host, m_path, m_header, m_cookie, m_source};
    for (int i = 0; i < 5; ++i) {
        cells->addWidget(m_names[i], i / 2, i % 2 * 2);
        cells->addWidget(boxes[i], i / 2, i % 2 * 2 + 1);
    }
    cells->addWidget(m_tls, 2, 3);
    cells->setColumnStretch(1, 1);
    cells->setColumnStretch(3, 1);
    connect(m_host, &QComboBox::currentTextChanged, this, &RequestPicker::takeHost);
    connect(m_tls, &QCheckBox::toggled, this, [this] { Q_EMIT picked(line()); });
    for (QComboBox* box : {m_path, m_header, m_cookie, m_source})
        connect(box, &QComboBox::currentTextChanged, this, [this] { Q_EMIT picked(line()); });
    retranslate();
}

QComboBox* RequestPicker::field(QLabel*& name) {
    auto* box = new QComboBox(this);
    name = new QLabel(this);
    name->setBuddy(box);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(fewestCharacters);
    box->setMaxVisibleItems(16);
    return box;
}

void RequestPicker::retranslate() {
    const QString names[] = {tr("Host"), tr("Path"), tr("Header"), tr("Cookie"), tr("Sent from")};
    QComboBox* const boxes[] = {m_host, m_path, m_header, m_cookie, m_source};
    for (int i = 0; i < 5; ++i) {
        m_names[i]->setText(names[i]);
        boxes[i]->setAccessibleName(names[i]);
    }
    m_header->lineEdit()->setPlaceholderText(tr("none"));
    m_cookie->lineEdit()->setPlaceholderText(tr("none"));
    m_source->lineEdit()->setPlaceholderText(tr("outside"));
    m_tls->setToolTip(tr("Send it over https"));
}

void RequestPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RequestPicker::setChoices(const TraceChoices& choices) {
    m_choices = choices;
    QStringList hosts;
    for (const TraceChoices::Door& door : choices.doors)
        hosts.append(door.host);
    fill(*m_host, hosts, false);
    fill(*m_header, choices.headers, true);
    fill(*m_cookie, choices.cookies, true);
    fill(*m_source, choices.sources, true);
    const QSignalBlocker quiet(this);
    takeHost();
}

void RequestPicker::takeHost() {
    const auto door = std::find_if(m_choices.doors.cbegin(), m_choices.doors.cend(),
                                   [this](const auto& each) { return each.host == m_host->currentText(); });
    if (door != m_choices.doors.cend()) {
        const QSignalBlocker quiet(m_tls);
        m_tls->setChecked(door->tls);
        QStringList paths = door->paths;
        fill(*m_path, paths, false);
        if (!paths.contains(m_path->currentText())) {
            const QSignalBlocker still(m_path);
            m_path->setCurrentIndex(0);
        }
    }
    Q_EMIT picked(line());
}

QString RequestPicker::line() const {
    return requestLine({m_host->currentText().trimmed(), m_tls->isChecked(), m_path->currentText().trimmed(),
                        m_header->currentText().trimmed(), m_cookie->currentText().trimmed(),
                        m_source->currentText().trimmed()});
}

} // namespace tujian
