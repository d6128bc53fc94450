// A thousand Kubernetes objects from the file's text to a painted diagram: each step of the way, and the sum beside the
// three seconds that a reader would wait. Usage: bench_manifest [FILE.yaml]
#include "clock.h"
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/view.h"
#include "layout/layout.h"
#include "paint/display.h"
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

constexpr double wantedMs = 3000;

/// One of `number` applications in ten namespaces: seven objects each, the first of a namespace with an Ingress.
QString application(int number) {
    const QString text = uR"(---
apiVersion: apps/v1
kind: Deployment
metadata: {name: app%1, namespace: team%2, labels: {app: app%1}}
spec:
  selector: {matchLabels: {app: app%1}}
  template:
    metadata: {labels: {app: app%1}}
    spec:
      serviceAccountName: app%1
      containers:
        - name: main
          image: registry.example.com/app%1:1.0
          ports: [{name: http, containerPort: 8080}]
          envFrom: [{configMapRef: {name: app%1-env}}, {secretRef: {name: app%1-keys}}]
          env: [{name: UPSTREAM_URL, value: "http://app%3.team%4.svc:80/"}]
          volumeMounts: [{name: data, mountPath: /data}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: app%1-data}}]
---
apiVersion: v1
kind: Service
metadata: {name: app%1, namespace: team%2}
spec: {selector: {app: app%1}, ports: [{port: 80, targetPort: http}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: app%1-env, namespace: team%2}
data: {LEVEL: info, SIZE: "10"}
---
apiVersion: v1
kind: Secret
metadata: {name: app%1-keys, namespace: team%2}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: app%1, namespace: team%2}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: app%1-data, namespace: team%2}
spec: {storageClassName: fast}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: app%1, namespace: team%2}
spec: {scaleTargetRef: {kind: Deployment, name: app%1}, maxReplicas: 5}
)"_s;
    const QString ingress = uR"(---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: app%1, namespace: team%2}
spec: {rules: [{host: app%1.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: app%1, port: {number: 80}}}}]}}]}
)"_s;
    const int before = std::max(0, number - 10);
    return (number < 10 ? text + ingress : text).arg(number).arg(number % 10).arg(before).arg(before % 10);
}

QString thousandObjects() {
    QString text = u"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: fast}\n"_s;
    for (int i = 0; i < 142; ++i)
        text += application(i);
    return text;
}

QImage painted(const PlacedGraph& placed) {
    const DisplayList list = displayList(placed, namedTheme(u"light").value_or(Theme()));
    const double scale = std::min(1.0, 4000 / std::max(list.size.width(), list.size.height()));
    QImage image((list.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintDisplay(painter, list);
    return image;
}

struct Way {
    double note = 0;
    double graph = 0;
    double view = 0;
    double layout = 0;
    double paint = 0;
    [[nodiscard]] double sum() const { return note + graph + view + layout + paint; }
};

void print(const char* name, const Graph& graph, const Way& way, bool placed) {
    std::printf("%-9s %5lld nodes %5lld edges | note %7.1f  graph %7.1f  view %6.1f  layout %8.1f  paint %7.1f | "
                "%8.1f ms, %.2f of three seconds%s\n",
                name, static_cast<long long>(graph.nodes.size()), static_cast<long long>(graph.edges.size()), way.note,
                way.graph, way.view, way.layout, way.paint, way.sum(), way.sum() / wantedMs,
                placed ? "" : "  (not placed)");
    std::fflush(stdout);
}

void measure(const QString& text, int rounds) {
    Way way;
    Note note;
    Graph graph;
    way.note = bench::best(rounds, [&] { note = yamlNote(u"all.yaml"_s, text); });
    way.graph = bench::best(rounds, [&] { graph = readManifests(note, 0).graphs.value(0); });
    for (const bool whole : {false, true}) {
        Graph shown;
        const ResourceView view = whole ? ResourceView() : usualView(graph);
        way.view = bench::best(rounds, [&] { shown = viewResources(graph, view); });
        Result<PlacedGraph> placed;
        way.layout = bench::best(rounds, [&] { placed = layoutGraph(shown); });
        way.paint = placed ? bench::best(rounds, [&] { painted(*placed); }) : 0;
        print(whole ? "unfolded" : "as shown", shown, way, placed.has_value());
    }
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    measure(argc > 1 && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : thousandObjects(), 3);
    return 0;
}
