#pragma once
#include "diagram/manifest/trace/choices.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace tujian {

/// A request put together from what the manifests speak of: host, path, header, cookie and where it is sent from. What
/// is not on the lists may be typed.
class RequestPicker : public QWidget {
    Q_OBJECT
public:
    explicit RequestPicker(QWidget* parent = nullptr);

    void setChoices(const TraceChoices& choices); ///< what was picked stays
    [[nodiscard]] QString line() const;           ///< as curl has it

    [[nodiscard]] QComboBox& host() const { return *m_host; }
    [[nodiscard]] QComboBox& path() const { return *m_path; }
    [[nodiscard]] QComboBox& header() const { return *m_header; }
    [[nodiscard]] QComboBox& cookie() const { return *m_cookie; }
    [[nodiscard]] QComboBox& source() const { return *m_source; }

Q_SIGNALS:
    void picked(const QString& line);

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* field(QLabel*& name);
    void retranslate();
    void takeHost();

    TraceChoices m_choices;
    QLabel* m_names[5] = {};
    QComboBox* m_host;
    QComboBox* m_path;
    QComboBox* m_header;
    QComboBox* m_cookie;
    QComboBox* m_source;
    QCheckBox* m_tls;
};

} // namespace tujian
