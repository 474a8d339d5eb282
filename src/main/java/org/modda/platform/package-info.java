/** What every module stands on: events, refusals, the store, HTTP and sockets. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.modda.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
