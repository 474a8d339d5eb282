package org.modda.platform.store;

import java.lang.reflect.Method;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Which aggregate a command is for: what its annotated method says, be it a component of the record
 * or of the family. Looked up once for each type; Axon's own resolver looks through all methods and
 * fields, and the annotations of their annotations, for every command anew, which was a fifth of
 * the processor time of an edit.
 */
final class CommandTargets implements CommandTargetResolver {

  private static final ClassValue<Method> TARGET =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
          for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(TargetAggregateIdentifier.class)) {
              method.setAccessible(true);
              return method;
            }
          }
          throw new IllegalArgumentException(type + " names no aggregate that it is for");
        }
      };

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    try {
      Object target = TARGET.get(command.getPayloadType()).invoke(command.getPayload());
      return new VersionedAggregateIdentifier(Objects.requireNonNull(target), null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
