/** Who acts, and what each may do. No personal data leaves identity.account. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package org.modda.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
