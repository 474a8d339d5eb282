/** What citizens say to a bill. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: *",
      "identity",
      "drafting",
      "drafting :: *",
      "amendments"
    })
@NullMarked
package org.modda.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
