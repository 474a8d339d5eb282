/**
 * What amendments do to a bill and to one another: following its text, meeting, consolidating. Pure
 * functions of what they are given: no clock, no chance, no store.
 */
@NullMarked
package org.modda.amendments.merging;

import org.jspecify.annotations.NullMarked;
