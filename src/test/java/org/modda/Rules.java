package org.modda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;
import org.modda.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Our own rules of structure; {@link RulesTest} holds the code to them and shows that each one
 * bites.
 */
final class Rules {

  static final ArchRule TEXT_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAPackage("org.modda..text..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.modda..text..", "org.jspecify..");

  static final ArchRule EVENTS_ARE_NAMED_RECORDS =
      classes()
          .that()
          .implement(DomainEvent.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords()
          .andShould()
          .beAnnotatedWith(EventName.class);

  /** The catalogue of events looks nowhere else. */
  static final ArchRule EVENTS_STAND_IN_A_FAMILY =
      classes()
          .that()
          .implement(DomainEvent.class)
          .and()
          .areNotInterfaces()
          .should()
          .haveNameMatching(".*Event\\$[^$]*");

  /** The server looks for components among the others only. */
  static final ArchRule NO_COMPONENT_IS_INSIDE_ANOTHER_CLASS =
      noClasses().that().areNestedClasses().should().beMetaAnnotatedWith(Component.class);

  static final ArchRule AGGREGATES_READ_NO_CLOCK_AND_DRAW_NO_CHANCE =
      noClasses()
          .that()
          .areAnnotatedWith(Aggregate.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Ids.class);

  static final ArchRule NAMES_SAY_WHAT_A_THING_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO)")
          .orShould()
          .haveNameMatching(".*\\.(Base|Abstract)[A-Z][^.]*Base");

  static final ArchRule NO_XSTREAM =
      noClasses().should().dependOnClassesThat().resideInAPackage("com.thoughtworks.xstream..");

  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
      fields().should().notBeAnnotatedWith(Autowired.class);

  private Rules() {}
}
