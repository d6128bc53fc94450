#pragma once
#include "gui/links/link_model.h"
#include <QDockWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace tujian {

/// What leads to the note that is read and what it leads to, each with its sentence.
class LinksPane : public QDockWidget {
    Q_OBJECT
public:
    explicit LinksPane(QWidget* parent = nullptr);
    void setLinks(const NoteLinks& links);
    [[nodiscard]] QListView& arriving() const { return *m_arriving.list; }
    [[nodiscard]] QListView& leaving() const { return *m_leaving.list; }

Q_SIGNALS:
    void placeAsked(const tujian::Span& span);          ///< an arriving link: where it stands
    void targetAsked(const tujian::LinkedPlace& place); ///< a leaving one: where it leads

private:
    struct Side {
        QWidget* widget;
        QLabel* title;
        QStackedWidget* stack;
        QListView* list;
        LinkModel* model;
    };
    Side makeSide(LinkModel::Side side, const QString& name, const QString& none);
    static void fill(const Side& side, const QString& name, const QList<LinkedPlace>& links);
    void activate(QListView& list, const std::function<void(int)>& go);
    Side m_arriving;
    Side m_leaving;
};

} // namespace tujian
