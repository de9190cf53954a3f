/**
 * The command line: one class a verb over the forecast engine. Parses arguments, shows progress, turns failures into
 * messages and exit statuses. Holds no science and reads no raster itself; {@link org.pedonscape.app.Engines} is the
 * one place that says which engine and which model it runs.
 */
package org.pedonscape.app;
