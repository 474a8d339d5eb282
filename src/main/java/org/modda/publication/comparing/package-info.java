/** Two states of a bill compared as a parliament prints them, and one with a text from outside. */
@NullMarked
package org.modda.publication.comparing;

import org.jspecify.annotations.NullMarked;
