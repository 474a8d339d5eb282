/** Amendments: tabled, in conflict, tried out, adopted. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: *",
      "text",
      "identity",
      "drafting",
      "drafting :: *"
    })
@NullMarked
package org.modda.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
