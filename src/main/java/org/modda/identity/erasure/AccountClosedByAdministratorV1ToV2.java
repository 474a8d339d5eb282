package org.modda.identity.erasure;

import org.modda.platform.store.StoredName;
import org.modda.platform.store.Upcaster;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A ground was not asked for, so none is stated. */
@Component
public class AccountClosedByAdministratorV1ToV2 implements Upcaster {

  @Override
  public StoredName from() {
    return new StoredName("identity.account-closed-by-administrator", 1);
  }

  @Override
  public ObjectNode upcast(ObjectNode event) {
    return event.put("ground", "NOT_STATED");
  }
}
