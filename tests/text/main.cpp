#include <QCoreApplication>

int testText(int argc, char** argv);
int testToken(int argc, char** argv);

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    return testText(argc, argv) + testToken(argc, argv);
}
