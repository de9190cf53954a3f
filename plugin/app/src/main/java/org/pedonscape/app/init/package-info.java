/**
 * Writes a first project file from what lies in a folder. Looks at file names only and invents no number: what a name
 * does not tell stays a file to be given. Called by the {@code init} command.
 */
package org.pedonscape.app.init;
