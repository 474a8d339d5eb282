/** Forgetting a person: by themselves, or by an administrator. */
@NullMarked
package org.modda.identity.erasure;

import org.jspecify.annotations.NullMarked;
