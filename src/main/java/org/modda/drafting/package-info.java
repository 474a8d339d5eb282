/** A bill as a tree of provisions, and the live text of each. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "text", "identity"})
@NullMarked
package org.modda.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
