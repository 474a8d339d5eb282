package org.modda.identity.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Gathered;
import org.modda.identity.OpenToAnyone;
import org.modda.identity.SentByTheServer;

/** Every command of every module: what is an act, what says who may send it, what has a handler. */
final class Commands {

  private Commands() {}

  static List<Class<?>> all() {
    JavaClasses ours = ours();
    Stream<JavaClass> said =
        ours.stream()
            .filter(
                one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(
                one ->
                    one.isAssignableTo(Act.class)
                        || one.isAssignableTo(Gathered.class)
                        || one.isAnnotatedWith(OpenToAnyone.class)
                        || one.isAnnotatedWith(SentByTheServer.class));
    Stream<JavaClass> handled =
        ours.stream()
            .flatMap(one -> one.getCodeUnits().stream())
            .filter(unit -> unit.isAnnotatedWith(CommandHandler.class))
            .map(JavaCodeUnit::getRawParameterTypes)
            .map(List::getFirst);
    return Stream.concat(said, handled)
        .<Class<?>>map(JavaClass::reflect)
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  /** The names of the classes that make an event of one of these families. */
  static Set<String> makersOf(Set<Class<?>> families) {
    return ours().stream()
        .filter(one -> families.stream().noneMatch(one::isAssignableTo))
        .flatMap(one -> one.getConstructorCallsFromSelf().stream())
        .filter(
            call ->
                families.stream().anyMatch(family -> call.getTargetOwner().isAssignableTo(family)))
        .map(call -> call.getOriginOwner().getName())
        .collect(Collectors.toSet());
  }

  private static JavaClasses ours() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.modda");
  }

  /** Whether the access check has something to go by. */
  static boolean declared(Class<?> command) {
    return Act.class.isAssignableFrom(command)
        ? command.isAnnotationPresent(AllowedTo.class)
            && command.getAnnotation(AllowedTo.class).value().length > 0
        : Gathered.class.isAssignableFrom(command)
            || command.isAnnotationPresent(OpenToAnyone.class)
            || command.isAnnotationPresent(SentByTheServer.class);
  }
}
