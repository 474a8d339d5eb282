/** Several people in one text at the same moment. */
@NullMarked
package org.modda.drafting.live;

import org.jspecify.annotations.NullMarked;
