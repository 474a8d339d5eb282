/** How a request is known to be somebody's: sessions, tokens, and what guards them. */
@NullMarked
package org.modda.identity.signin;

import org.jspecify.annotations.NullMarked;
