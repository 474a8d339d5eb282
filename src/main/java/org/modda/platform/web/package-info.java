/** What all HTTP resources share: problems, size limits, static files. */
@NamedInterface("web")
@NullMarked
package org.modda.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
