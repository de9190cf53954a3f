/**
 * The forecast engine: from a project to maps. Holds no science and prints nothing; the faces (command line, processes)
 * call {@link org.pedonscape.geotools.forecast.ForecastEngine} and see only the records beside it.
 *
 * <p>The way of the data through {@link org.pedonscape.geotools.forecast.RasterForecastEngine}, one direction:
 *
 * <pre>
 * Project
 *   ProjectInputs       opens rasters on the target grid and tables; one InputReader a worker
 *   Survey              reads every cell once: SiteTable (distinct sites), index of cells, SurveyTally
 *   Findings            what stops a run: codes without a row, impossible values, empty masks
 *   SiteRoster          which sites are forecast, why the others are not, what is assumed
 *   SolvedSites         kernel forecasts, each site once; ProductValues makes a number a map of them
 *   MapMaker            maps with styles and pictures, one map a worker
 *   SummaryTable        areas and stocks by transition and soil
 *   ResultWriter        all files and the run record, in an OutputFolder that appears whole or not at all
 * </pre>
 *
 * <p>{@code Survey}, {@code SiteRoster}, {@code SolvedSites} and {@code MapMaker} hand numbered tasks to
 * {@code Workers} and do not know whether these are threads. Called by the faces; knows every other package of this
 * plugin and the kernel's model, and none of the faces.
 */
package org.pedonscape.geotools.forecast;
