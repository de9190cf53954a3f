package org.pedonscape.geotools.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pedonscape.geotools.problem.ProblemException;

class CrsPolicyTest {

    // A hundredth of a 5 m cell. All but the oblique Mercators of Switzerland and Hungary (4 cm) keep 1 mm.
    private static final double METRES = 0.05;

    @Test
    void trustedSystemsAgreeWithProjBothWays() throws Exception {
        int rows = 0;
        try (Reader csv = new InputStreamReader(
                CrsPolicyTest.class.getResourceAsStream("crs-reference.csv"), StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
            for (CSVRecord row : format.parse(csv)) {
                String code = row.get("crs");
                ProjectedCRS crs = (ProjectedCRS) CrsPolicy.decode(code, "test");
                double[] lonLat = {Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))};
                double[] xy = {Double.parseDouble(row.get("x")), Double.parseDouble(row.get("y"))};
                double[] there = new double[2];
                CrsPolicy.transform(crs.getBaseCRS(), crs, "test").transform(lonLat, 0, there, 0, 1);
                double off = Math.hypot(there[0] - xy[0], there[1] - xy[1]) * CrsUnits.toMetres(crs);
                assertTrue(off < METRES, code + " is off by " + off + " m at " + lonLat[0] + ", " + lonLat[1]);
                double[] back = new double[2];
                CrsPolicy.transform(crs, crs.getBaseCRS(), "test").transform(xy, 0, back, 0, 1);
                double earth = 6378137 * CrsUnits.toRadians(crs.getBaseCRS());
                double backOff = Math.hypot(
                        (back[0] - lonLat[0]) * earth * Math.cos(lonLat[1] * CrsUnits.toRadians(crs.getBaseCRS())),
                        (back[1] - lonLat[1]) * earth);
                assertTrue(backOff < METRES, code + " comes back off by " + backOff + " m");
                rows++;
            }
        }
        assertTrue(rows > 170, "only " + rows + " reference points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:8857", "ESRI:54030", "EPSG:3410", "EPSG:3408", "ESRI:54034", "EPSG:2065", "EPSG:2053",
        "EPSG:6933", "EPSG:9001", "EPSG:999999", "nonsense", ""})
    void whatGeoToolsGetsWrongOrDoesNotKnowIsRefused(String code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> CrsPolicy.decode(code, "grid.crs"));
        assertEquals("grid.crs", refused.problems().get(0).where());
    }

    @Test
    void aStandardParallelOfCylindricalEqualAreaIsRefused() {
        String wkt = "PROJCS[\"behrmann\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,"
                + "298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
                + "PROJECTION[\"Cylindrical_Equal_Area\"],PARAMETER[\"standard_parallel_1\",30],"
                + "PARAMETER[\"central_meridian\",0],UNIT[\"metre\",1]]";
        ProblemException refused = assertThrows(ProblemException.class, () -> CrsPolicy.decode(wkt, "file.tif"));
        assertTrue(refused.getMessage().contains("gdalwarp"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:3035", "EPSG:31467", "EPSG:2193"})
    void xComesFirstWhateverTheAuthoritySays(String code) {
        assertEquals(CRS.AxisOrder.EAST_NORTH, CRS.getAxisOrder(CrsPolicy.decode(code, "test")));
    }
}
