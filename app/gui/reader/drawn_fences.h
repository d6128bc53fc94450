#pragma once
#include "base/error.h"
#include "diagram/graph.h"
#include "gui/reader/fence_object.h"
#include "layout/placed.h"
#include <QFuture>
#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

namespace tujian {

class Reader;

/// The pictures of graph fences inside the note that is shown: asks for their layout, puts them in when they are
/// ready without moving what is being read, follows the links of their nodes.
class DrawnFences : public QObject {
    Q_OBJECT
public:
    using Layout = std::function<QFuture<Result<PlacedGraph>>(const Graph& graph, DiagramView view)>;
    DrawnFences(Reader& reader, Layout layout);

    void setTheme(const Theme& theme) { m_theme = theme; }  ///< instead of the window's
    void setWidth(double width) { m_width = width; }        ///< of the widest picture, instead of the reader's
    void noteShown();                                       ///< another page is in the reader
    [[nodiscard]] int waiting() const { return m_waiting; } ///< pictures that are not there yet
    [[nodiscard]] QList<int> blocks() const;                ///< of the fences that are drawn on the page
    [[nodiscard]] QRectF rectOf(int block) const;           ///< of the picture, in the viewport
    [[nodiscard]] QString linkAt(QPoint inViewport) const;  ///< of the node there; empty: none

Q_SIGNALS:
    void ready();                        ///< the last picture that was waited for is there
    void linkAsked(const QString& link); ///< a topic id, "#anchor", note or outside address

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Fence {
        int position = 0; ///< of its character in the document
        PlacedGraph placed;
        bool ready = false;
    };
    void place(int block, const Graph& graph);
    void take(int block, const Result<PlacedGraph>& placed);
    void refresh(int position);
    [[nodiscard]] const PlacedNode* nodeAt(QPoint inViewport) const;

    Reader& m_reader;
    Layout m_layout;
    FenceObject m_object;
    QHash<int, Fence> m_fences; ///< by block
    quint64 m_page = 0;         ///< an answer for an older page is dropped
    int m_waiting = 0;
    std::optional<Theme> m_theme;
    std::optional<double> m_width;
};

} // namespace tujian
