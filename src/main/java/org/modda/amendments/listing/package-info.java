/** The amendments of one person, in all bills, for that person. */
@NullMarked
package org.modda.amendments.listing;

import org.jspecify.annotations.NullMarked;
