package org.pedonscape.geotools.project;

import java.util.Locale;

/** The class maps a project may hold. */
public enum ClassRole {
    /** Land cover, at one or more dates. */
    LAND_COVER,
    /** Soil classes. */
    SOIL,
    /** Geology, parent material, lithology. */
    GEOLOGY,
    /** Any other zones that tables refer to, such as climate zones. */
    ZONE;

    /** Key in a project file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
