/** What became of each pending amendment while the bill went on, and which of them meet. */
@NullMarked
package org.modda.amendments.radar;

import org.jspecify.annotations.NullMarked;
