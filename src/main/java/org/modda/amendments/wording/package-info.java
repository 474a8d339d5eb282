/**
 * What an amendment would do, as the law's own language says it: formal instructions, written, read
 * back, worked into acts and derived from them.
 */
@NullMarked
package org.modda.amendments.wording;

import org.jspecify.annotations.NullMarked;
