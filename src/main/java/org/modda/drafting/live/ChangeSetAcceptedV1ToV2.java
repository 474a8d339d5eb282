package org.modda.drafting.live;

import org.modda.platform.store.StoredName;
import org.modda.platform.store.Upcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** An edit had no cause but the person who typed it, and so it still has none. */
@Component
class ChangeSetAcceptedV1ToV2 implements Upcaster {

  @Override
  public StoredName from() {
    return new StoredName("drafting.change-set-accepted", 1);
  }

  @Override
  public ObjectNode upcast(ObjectNode event) {
    return event;
  }
}
