"""Opens results.qgs in QGIS without a screen and checks that each layer is valid, styled as its .qml says, and drawn."""

import os
import pathlib
import sys

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SIZE = QSize(400, 400)
BACKGROUND = QColor(255, 0, 255)

# What QGIS takes for a raster that nobody styled.
UNSTYLED = ("singlebandgray", "multibandcolor")


def draw(layers, crs, extent):
    """Draws layers and returns the image."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(SIZE)
    settings.setBackgroundColor(BACKGROUND)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image):
    """Different colours drawn, the background left out."""
    seen = {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}
    seen.discard(BACKGROUND.rgb())
    return len(seen)


def problems(layer, folder):
    """Everything that is wrong with one layer."""
    if not layer.isValid():
        return ["not valid: " + layer.source()]
    found = []
    if not isinstance(layer, QgsRasterLayer):
        return found
    if not layer.crs().isValid():
        found.append("no coordinate reference system")
    kind = layer.renderer().type()
    if kind in UNSTYLED:
        found.append("not styled: " + kind)
    # A layer opened by itself takes the .qml beside it; both ways must look the same.
    alone = QgsRasterLayer(layer.source(), "alone")
    if alone.renderer() is None or alone.renderer().type() != kind:
        found.append("the project draws it as " + kind + ", the .qml as " + str(alone.renderer().type()))
    image = draw([layer], layer.crs(), layer.extent())
    other = draw([alone], layer.crs(), layer.extent())
    if colours(image) == 0:
        found.append("nothing is drawn")
    if image != other:
        found.append("the project and the .qml draw different pictures")
    if folder not in pathlib.Path(layer.source()).resolve().parents:
        found.append("lies outside the results folder: " + layer.source())
    return found


def main(folder, png):
    folder = pathlib.Path(folder).resolve()
    project = QgsProject.instance()
    if not project.read(str(folder / "results.qgs")):
        print("QGIS cannot read results.qgs: " + project.error())
        return 1
    layers = list(project.mapLayers().values())
    maps = {path.resolve() for path in folder.glob("*.tif")}
    found = [f"{layer.name()}: {problem}" for layer in layers for problem in problems(layer, folder)]
    listed = {pathlib.Path(layer.source()).resolve() for layer in layers}
    found += [f"{path.name} is not in the project" for path in sorted(maps - listed)]
    if not layers:
        found.append("the project holds no layer")
    if not project.crs().isValid():
        found.append("the project has no coordinate reference system")
    rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer.isValid()]
    if rasters:
        image = draw(rasters[:1], rasters[0].crs(), rasters[0].extent())
        if not image.save(png):
            found.append("the picture cannot be written to " + png)
    for problem in found:
        print(problem)
    kinds = sorted({layer.renderer().type() for layer in rasters})
    print(f"QGIS {Qgis.QGIS_VERSION}: {len(layers)} layers, drawn as {', '.join(kinds)}; {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    status = main(sys.argv[1], sys.argv[2])
    sys.stdout.flush()
    # Leaving with layers alive ends QGIS 3.22 in a crash; there is nothing left to save.
    os._exit(status)
