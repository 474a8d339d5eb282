package org.modda.identity.access;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.modda.identity.AccountEvent.Closing;
import org.modda.identity.AccountEvent.RoleGranted;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("grantees")
class GranteesProjection {

  private final Grantees grantees;

  GranteesProjection(Grantees grantees) {
    this.grantees = grantees;
  }

  @EventHandler
  void on(RoleGranted granted) {
    grantees.add(granted.account(), granted.scope());
  }

  @EventHandler
  void on(Closing closed) {
    grantees.remove(closed.account());
  }

  @ResetHandler
  void reset() {
    grantees.clear();
  }
}
