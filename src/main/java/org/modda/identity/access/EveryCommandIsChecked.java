package org.modda.identity.access;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.modda.identity.Access;
import org.modda.identity.Act;
import org.modda.identity.Gathered;
import org.modda.identity.OpenToAnyone;
import org.modda.identity.SentByTheServer;
import org.modda.identity.account.AccountCommand;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Deny by default, at the command bus: a command reaches its handler only as an {@link Act} whose
 * sender holds an allowed role, as {@link Gathered} acts that the handler checks one by one, or
 * because its type says {@link OpenToAnyone} or {@link SentByTheServer}. Any other is refused with
 * {@code act-not-declared} (403).
 */
@Component
class EveryCommandIsChecked implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final RolesInMemory roles;

  EveryCommandIsChecked(RolesInMemory roles) {
    this.roles = roles;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
      throws Exception {
    Object command = work.getMessage().getPayload();
    check(command, roles);
    if (command instanceof AccountCommand changing) {
      work.afterCommit(committed -> roles.forget(changing.account()));
    }
    return chain.proceed();
  }

  private static void check(Object command, Access access) {
    if (command instanceof Act act) {
      access.check(act);
    } else if (!(command instanceof Gathered) && !declaredWithoutSender(command.getClass())) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "act-not-declared");
    }
  }

  private static boolean declaredWithoutSender(Class<?> command) {
    return command.isAnnotationPresent(OpenToAnyone.class)
        || command.isAnnotationPresent(SentByTheServer.class);
  }
}
