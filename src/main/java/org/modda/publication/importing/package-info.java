/**
 * A law with its past, kept elsewhere, becomes a bill here with a dated version for each change.
 */
@NullMarked
package org.modda.publication.importing;

import org.jspecify.annotations.NullMarked;
