package org.pedonscape.app.init;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pedonscape.geotools.project.ClassRole;
import org.pedonscape.geotools.project.Quantity;

/** Guesses from a file's name what a raster holds. The first rule that fits counts, so the narrow ones stand first. */
final class RasterNames {

    /** Key of the mask in a project file. */
    static final String MASK = "mask";

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    private static final Map<String, Pattern> ROLES = roles();

    /** Words in a file name that tell a ready mapping table. */
    private static final Map<String, Pattern> LEGENDS = legends();

    private RasterNames() {}

    private static Map<String, Pattern> roles() {
        Map<String, Pattern> roles = new LinkedHashMap<>();
        roles.put(MASK, words("mask|aoi|study_?area"));
        roles.put(Quantity.COARSE_FRAGMENTS.key(), words("coarse|coarse_?fragments|cfvo|gravel|stones|stoniness"));
        roles.put(Quantity.BULK_DENSITY.key(), words("bulk_?density|bdod|bd|bld"));
        roles.put(Quantity.BEDROCK_DEPTH.key(),
                words("bedrock_?depth|depth_?to_?bedrock|bdr|bdricm|bdticm|soil_?depth|soil_?thickness"));
        roles.put(Quantity.WATER_TABLE.key(), words("water_?table(_?depth)?|wtd|groundwater(_?depth)?"));
        roles.put(Quantity.SODICITY.key(), words("sodicity|esp|exchangeable_?sodium"));
        // The start of the forecast is fitted to it, so the name must tell the depth: a stock to 1 m would treble the
        // input.
        roles.put(Quantity.SOC_STOCK_0_30.key(),
                Pattern.compile(
                        words("soc(_?stock)?|socs|ocs|carbon_?stock") + ".*(?<![0-9])0+_?(?:to_?)?0*30(?![0-9])"));
        roles.put(Quantity.CLAY.key(), words("clay(_?content)?|clyppt"));
        roles.put(Quantity.SILT.key(), words("silt(_?content)?|sltppt"));
        roles.put(Quantity.SAND.key(), words("sand(_?content)?|sndppt"));
        roles.put(Quantity.PH.key(), words("ph|phh2o|phihox|acidity"));
        roles.put(Quantity.NPP.key(), words("npp|net_?primary_?production|productivity"));
        roles.put(Quantity.ELEVATION.key(), words("dem|dtm|elevation|elev|altitude|srtm|height"));
        roles.put("temperature", words("temp|temperature|tmean|tavg|tas|t2m|tmp"));
        roles.put("precipitation", words("prec|precip|precipitation|ppt|rain|rainfall|pr"));
        roles.put("evapotranspiration", words("pet|et0|eto|evapotranspiration|potential_?evapotranspiration"));
        roles.put(ClassRole.ZONE.key(), words("climate_?zones?|zones?|koppen|eco_?regions?"));
        roles.put(ClassRole.GEOLOGY.key(), words("geology|geo|lithology|litho|glim|parent_?material"));
        roles.put(ClassRole.LAND_COVER.key(),
                words("land_?cover|land_?use|lulc|lc|lu|corine|clc|esa_?cci|cci|unccd|world_?cover|nlcd"));
        roles.put(ClassRole.SOIL.key(), words("soils?|soil_?(types?|class|classes|groups?|map|units?)|wrb|usda|hwsd"));
        return roles;
    }

    private static Map<String, Pattern> legends() {
        Map<String, Pattern> legends = new LinkedHashMap<>();
        legends.put("esa-cci", words("esa_?cci|cci"));
        legends.put("corine", words("corine|clc"));
        legends.put("unccd-7", words("unccd|unccd_?7"));
        legends.put("wrb", words("wrb"));
        legends.put("usda", words("usda"));
        legends.put("glim", words("glim"));
        return legends;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![a-z])(?:" + alternatives + ")(?![a-z])");
    }

    /**
     * @param name file name
     * @return key in a project file of what it seems to hold
     */
    static Optional<String> role(String name) {
        return first(ROLES, stem(name));
    }

    /**
     * @param name file name
     * @param files all file names in the same folder
     * @return a table that lies beside the raster ({@code NAME_legend.csv}), else a ready table that the name tells
     */
    static Optional<String> legend(String name, List<String> files) {
        String own = name.substring(0, name.lastIndexOf('.')) + "_legend.csv";
        return files.contains(own) ? Optional.of(own) : first(LEGENDS, stem(name));
    }

    /**
     * @param name file name
     * @return the last four digits in it that can be a year
     */
    static Optional<Integer> year(String name) {
        Matcher matcher = YEAR.matcher(name);
        Optional<Integer> year = Optional.empty();
        while (matcher.find()) {
            year = Optional.of(Integer.parseInt(matcher.group(1)));
        }
        return year;
    }

    private static Optional<String> first(Map<String, Pattern> rules, String stem) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(stem).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT).replaceAll("[ .-]", "_");
    }
}
