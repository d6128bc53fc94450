#pragma once
#include <QObject>

/// Pictures that notes show: bounded in size, in memory and in what they name.
class PicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plainSvgIsDrawn();
    void svgNamesNothing_data();
    void svgNamesNothing();
    void svgBombs_data();
    void svgBombs();
    void hugePictures_data();
    void hugePictures();
};
