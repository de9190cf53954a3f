package org.pedonscape.kernel.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pedonscape.kernel.profile.Column;
import org.pedonscape.kernel.profile.ColumnBuilder;
import org.pedonscape.kernel.site.Vegetation;
import org.pedonscape.kernel.site.VegetationBuilder;

class VegetationCourseTest {

    private final Vegetation crop = new VegetationBuilder()
            .inputs(0.1, 0.1).beta(0.95).lignin(12, 14).exudates(0.1).tillage(1).fertility(0.9)
            .evapotranspiration(0.9).development(0).build();
    private final Vegetation forest = new VegetationBuilder()
            .inputs(0.3, 0.2).beta(0.97).lignin(25, 30).exudates(0.2).tillage(0).fertility(0.5)
            .evapotranspiration(1.1).organicLayer(true).development(50).build();
    private final VegetationCourse course = new VegetationCourse();

    @BeforeEach
    void startWithCrop() {
        course.begin(crop, 1);
    }

    @Test
    void beginsFullyGrown() {
        course.begin(forest, 1);
        assertEquals(forest, course.at(1900));
        assertEquals(1, course.organicLayerShare(1900));
    }

    /** ((1 - e^(-3x)) / (1 - e^-3))^1.5, worked out by hand. */
    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0.142454", "10, 0.327194", "25, 0.739249", "40, 0.936088", "50, 1", "300, 1"})
    void inputsRampAsChapmanAndRichards(double years, double progress) {
        course.plant(forest, 2000);
        Vegetation v = course.at(2000 + years);
        assertEquals(0.1 + 0.2 * progress, v.aboveGroundInput(), 1e-6);
        assertEquals(0.1 + 0.1 * progress, v.belowGroundInput(), 1e-6);
        assertEquals(0.95 + 0.02 * progress, v.rootBeta(), 1e-6);
        assertEquals(12 + 13 * progress, v.ligninToNitrogenShoot(), 1e-4);
        assertEquals(14 + 16 * progress, v.ligninToNitrogenRoot(), 1e-4);
        assertEquals(0.1 + 0.1 * progress, v.exudateShare(), 1e-6);
        assertEquals(0.9 + 0.2 * progress, v.evapotranspirationFactor(), 1e-6);
        assertEquals(progress, course.organicLayerShare(2000 + years), 1e-6);
    }

    @Test
    void tillageAndFertilityChangeAtOnce() {
        course.plant(forest, 2000);
        assertEquals(0, course.at(2000).tillage());
        assertEquals(0.5, course.at(2000).nitrogenFertility());
        assertTrue(course.at(2000).organicLayer());
    }

    @Test
    void aCropStandsAtOnce() {
        course.begin(forest, 1);
        course.plant(crop, 2000);
        assertEquals(crop, course.at(2000));
        assertEquals(0, course.organicLayerShare(2000));
    }

    @Test
    void beforePlantingIsAsOnTheDay() {
        course.plant(forest, 2000);
        assertEquals(course.at(2000).totalInput(), course.at(1990).totalInput());
        assertEquals(0, course.organicLayerShare(1990));
    }

    @Test
    void replantingStartsFromWhatStands() {
        course.plant(forest, 2000);
        Vegetation young = course.at(2010);
        double litter = course.organicLayerShare(2010);
        Vegetation meadow = new VegetationBuilder().development(4).build();
        course.plant(meadow, 2010);
        assertEquals(young.aboveGroundInput(), course.at(2010).aboveGroundInput(), 1e-15);
        assertEquals(young.rootBeta(), course.at(2010).rootBeta(), 1e-15);
        assertEquals(litter, course.organicLayerShare(2010), 1e-15);
        assertEquals(meadow, course.at(2014));
        assertEquals(0, course.organicLayerShare(2014), 1e-15);
    }

    @Test
    void nothingGrowsOnClearedGround() {
        course.begin(forest, 1);
        course.clear(2000);
        for (double year : new double[] {2000, 2001, 2049, 2500}) {
            assertEquals(0, course.at(year).totalInput());
            assertEquals(0.97, course.at(year).rootBeta(), "dead roots lie where they grew");
        }
    }

    @Test
    void whatIsPlantedOnClearedGroundStartsFromNothing() {
        course.begin(forest, 1);
        course.clear(2000);
        course.plant(forest, 2000);
        assertEquals(0, course.at(2000).totalInput(), 1e-15);
        assertEquals(0.327194 * 0.5, course.at(2010).totalInput(), 1e-6);
        assertEquals(forest, course.at(2050));
    }

    @Test
    void theScaleAppliesToEveryVegetation() {
        course.begin(crop, 1.5);
        assertEquals(0.3, course.at(2000).totalInput(), 1e-15);
        course.plant(forest, 2000);
        assertEquals(0.75, course.at(2100).totalInput(), 1e-15);
        assertEquals(forest.rootBeta(), course.at(2100).rootBeta());
    }

    @Test
    void appliesToAColumn() {
        Column c = new ColumnBuilder().build();
        course.plant(forest, 2000);
        course.apply(c, 2010);
        assertEquals(course.at(2010), c.vegetation);
        assertEquals(course.organicLayerShare(2010), c.organicLayerShare);
    }

    @Test
    void beginningAgainForgetsTheCourse() {
        course.plant(forest, 2000);
        course.begin(crop, 1);
        assertEquals(crop, course.at(2000));
        assertEquals(0, course.organicLayerShare(2050));
    }
}
