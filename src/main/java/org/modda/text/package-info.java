/** The algebra of edits to one text: plain Java, no framework. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.modda.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
