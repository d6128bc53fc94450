#include <QCoreApplication>

int testQuery(int argc, char** argv);
int testSearch(int argc, char** argv);
int testFile(int argc, char** argv);
int testSeed(int argc, char** argv);
int testLiteral(int argc, char** argv);

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    return testQuery(argc, argv) + testSearch(argc, argv) + testFile(argc, argv) + testLiteral(argc, argv) +
           testSeed(argc, argv); // last: what it skips where the real notes are not, the next one would skip too
}
