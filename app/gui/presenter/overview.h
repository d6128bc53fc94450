#pragma once
#include "present/talk.h"
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace tujian {

struct Theme;

/// All slides of a talk as small pictures, over a window of the talk, with a filter by their text.
class Overview : public QWidget {
    Q_OBJECT
public:
    Overview(const Talk& talk, const Theme& theme, QWidget* parent);
    void open();
    [[nodiscard]] QLineEdit& filter() const { return *m_filter; }
    [[nodiscard]] QListWidget& list() const { return *m_list; }

Q_SIGNALS:
    void chosen(int number); ///< of a slide, from 1
    void closed();
    void pictureWanted(int slide);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    void narrow(const QString& words);
    bool filterKey(int key);
    void take();

    const Talk& m_talk;
    QLineEdit* m_filter;
    QListWidget* m_list;
};

} // namespace tujian
