/**
 * What is published of a bill: versions, any moment of it, comparisons, where its words came from.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: *",
      "text",
      "identity",
      "drafting",
      "drafting :: *",
      "amendments"
    })
@NullMarked
package org.modda.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
