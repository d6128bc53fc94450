#pragma once
#include "gui/diagram/picture.h"
#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace tujian {

/// Asks for format, theme and file, then writes the diagram.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(PictureOrder order, QString folder, QWidget* parent = nullptr);
    [[nodiscard]] QString writtenFile() const { return m_written; }

private:
    void offer();
    void write();
    [[nodiscard]] const FormatInfo& format() const;

    PictureOrder m_order;
    QString m_folder;
    QString m_written;
    QComboBox* m_format;
    QComboBox* m_theme;
    QComboBox* m_scale;
    QCheckBox* m_transparent;
    QCheckBox* m_outlines;
    QCheckBox* m_steps;
    QCheckBox* m_animated;
    QLabel* m_problem;
};

} // namespace tujian
