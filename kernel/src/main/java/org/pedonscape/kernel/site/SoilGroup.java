package org.pedonscape.kernel.site;

/**
 * The kinds of soil whose profile needs more than texture and minerals to be told apart: the end members of Figure 4 of
 * the pedon framework. A soil map's classes are mapped to these; a soil with no special process is {@link #MINERAL}.
 */
public enum SoilGroup {
    /** A mineral soil without a special process: Cambisol, Luvisol, Arenosol, Acrisol, Chernozem and the like. */
    MINERAL,
    /** Peat: carbon is buried under its own growth (Histosols). */
    HISTOSOL,
    /** Podzol: a leached E over a Bs horizon rich in short-range-order aluminium and iron; a mor layer on top. */
    PODZOL,
    /** Gleysol and other soils with water near the surface. */
    GLEYSOL,
    /** Vertisol: swelling clay turns the profile over. */
    VERTISOL,
    /** Solonchak and Solonetz: sodium disperses clay and salt burdens life. */
    SODIC,
    /** Andosol: short-range-order minerals throughout. */
    ANDOSOL,
    /** Calcisol, Gypsisol: dry, calcareous. */
    CALCISOL,
    /** Ferralsol, Nitisol: deeply weathered, micro-aggregated by iron oxides. */
    FERRALSOL,
    /** Cryosol: the active layer is churned by frost. */
    CRYOSOL
}
