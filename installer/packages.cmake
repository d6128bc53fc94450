# `cpack` in a Release build: tujian_VERSION_ARCH.deb and a tar.gz that runs from wherever it is unpacked.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME tujian)
set(CPACK_PACKAGE_VENDOR "The Tujian authors")
set(CPACK_PACKAGE_CONTACT "${TUJIAN_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "find and draw the topics of Markdown notes")
set(CPACK_PACKAGE_DESCRIPTION "Tujian opens a folder of Markdown notes, or one file, makes every topic
findable, and draws the topics: it reads the notes' own sentences, lists,
arrows, tables and Kubernetes YAML and makes diagrams of them, each element
linked to the words it came from.
.
It searches Chinese and English together, presents topics step by step, and
exports their diagrams. It works offline and never writes into the notes.")
set(CPACK_PACKAGE_FILE_NAME "tujian-${PROJECT_VERSION}-${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no binary is linked to and so no tool sees: the driver of the index, the fonts of the notes, Qt's own words.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, fonts-noto-cjk, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hicolor-icon-theme, shared-mime-info, qt6-wayland")
include(CPack)
