/** What people do with their own account: open it, change it, leave. */
@NullMarked
package org.modda.identity.ownaccount;

import org.jspecify.annotations.NullMarked;
