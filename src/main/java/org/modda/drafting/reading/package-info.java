/** Bills and their texts as a reader opens them. */
@NullMarked
package org.modda.drafting.reading;

import org.jspecify.annotations.NullMarked;
