package org.modda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modda.planted.PlantedAggregate;
import org.modda.planted.PlantedComponent;
import org.modda.planted.PlantedEvent;
import org.modda.planted.PlantedFieldInjection;
import org.modda.planted.PlantedManager;
import org.modda.planted.PlantedXStream;
import org.modda.planted.text.PlantedSpringInText;

class RulesTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.modda");

  /** Every rule with the class that breaks it. */
  private static final Map<ArchRule, Class<?>> FAULTS =
      Map.of(
          Rules.TEXT_IS_PLAIN_JAVA, PlantedSpringInText.class,
          Rules.EVENTS_ARE_NAMED_RECORDS, PlantedEvent.class,
          Rules.EVENTS_STAND_IN_A_FAMILY, PlantedEvent.class,
          Rules.NO_COMPONENT_IS_INSIDE_ANOTHER_CLASS, PlantedComponent.Inside.class,
          Rules.AGGREGATES_READ_NO_CLOCK_AND_DRAW_NO_CHANCE, PlantedAggregate.class,
          Rules.NAMES_SAY_WHAT_A_THING_IS, PlantedManager.class,
          Rules.NO_XSTREAM, PlantedXStream.class,
          Rules.NOTHING_IS_INJECTED_INTO_FIELDS, PlantedFieldInjection.class);

  static Stream<Arguments> rules() {
    return FAULTS.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void codeKeepsTheRule(ArchRule rule, Class<?> fault) {
    rule.check(MAIN);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void ruleBitesOnAPlantedFault(ArchRule rule, Class<?> fault) {
    JavaClasses planted = new ClassFileImporter().importClasses(fault);
    assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyRuleHasAPlantedFault() {
    assertThat(Rules.class.getDeclaredFields())
        .filteredOn(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .hasSameSizeAs(FAULTS.keySet());
  }
}
