/** Accounts that the server makes for itself at its start. */
@NullMarked
package org.modda.identity.demo;

import org.jspecify.annotations.NullMarked;
