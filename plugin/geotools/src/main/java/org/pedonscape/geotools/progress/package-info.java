/** How long work tells what it is doing and is told to stop, whoever drives it. */
package org.pedonscape.geotools.progress;
