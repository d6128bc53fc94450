#pragma once
#include <QString>

/// Draws every sample graph in every theme and view to PNG files in a folder; returns the exit status.
int drawGallery(const QString& folder, const QString& only);
