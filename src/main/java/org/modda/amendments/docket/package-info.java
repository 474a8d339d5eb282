/** The docket of a bill: tabling, cosigning, rewording, ending and ordering its amendments. */
@NullMarked
package org.modda.amendments.docket;

import org.jspecify.annotations.NullMarked;
