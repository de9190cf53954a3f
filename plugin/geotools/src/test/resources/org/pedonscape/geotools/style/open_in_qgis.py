"""Opens a QGIS project, says what is in it and draws each layer cell by cell. Arguments: project, folder for pictures."""
import os
import sys

from qgis.core import QgsApplication, QgsMapRendererSequentialJob, QgsMapSettings, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def draw(layer, file):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setOutputSize(QSize(layer.width(), layer.height()))
    settings.setExtent(layer.extent())
    settings.setDestinationCrs(layer.crs())
    settings.setBackgroundColor(QColor("transparent"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    job.renderedImage().save(file, "png")


app = QgsApplication([], False)
app.initQgis()
project = QgsProject.instance()
print("read=%s" % project.read(sys.argv[1]))
print("crs=%s" % project.crs().authid())
for node in project.layerTreeRoot().findLayers():
    layer = node.layer()
    print("layer=%s" % layer.name())
    if node.isVisible():
        print("visible=%s" % layer.name())
    if not layer.isValid() or layer.crs().authid() != project.crs().authid():
        print("invalid=%s" % layer.name())
    stem = os.path.join(sys.argv[2], os.path.basename(layer.source())[:-4])
    draw(layer, stem + ".project.png")
    draw(QgsRasterLayer(layer.source(), "by itself"), stem + ".sidecar.png")
sys.stdout.flush()
os._exit(0)  # QGIS may crash when it takes layers down
