#pragma once
#include <QObject>

class ModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void topicsNest();
    void noteAndItsFirstHeadingAreOne();
    void topicsAreFoundById();
    void equalRowsChangeNothing();
    void filterByTitleAndPinyin();
    void filterByTags();
    void tagsAreCountedAndNested();
    void notesAreNamedBeforeTheyAreRead();
    void hitsShowWhereAndWhat();
    void hitsAreGroupedByNote();
    void problemsNameTheirPlace();
};
