package org.modda.platform.store;

import tools.jackson.databind.node.ObjectNode;

/**
 * Makes, of one version of a stored event, the next one. A module offers it as a Spring bean named
 * {@code XVnToVm}; it is used when reading, and what is stored never changes.
 */
public interface Upcaster {

  /** What it reads; it gives the same name with the next version. */
  StoredName from();

  /** The event in the next version's form; the given tree may be changed and returned. */
  ObjectNode upcast(ObjectNode event);
}
