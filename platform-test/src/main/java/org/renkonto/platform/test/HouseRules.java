package org.renkonto.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.renkonto.platform.event.DomainEvent;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can check; each service's {@code HouseTest} calls them. */
public final class HouseRules {

  private HouseRules() {}

  /**
   * Checks the main classes of a service.
   *
   * @param root its package, as {@code org.renkonto.translation}
   */
  public static void check(String root) {
    var all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
    var ours = all.importPackages(root);
    featuresHaveNoCycles(root).check(ours);
    servicesKnowNoOtherService(root).check(ours);
    eventsAreRecords().check(ours);
    onlyControllersSpeakHttp().check(ours);
    nobodyPublishesBesideTheOutbox().check(ours);
    timeAndIdsComeFromOutside(ours);
    forbiddenNames().check(ours);
  }

  private static ArchRule featuresHaveNoCycles(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private static ArchRule servicesKnowNoOtherService(String root) {
    return classes()
        .should(
            new ArchCondition<JavaClass>("depend on the platform and their own service only") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith("org.renkonto"))
                    .filter(d -> !d.getTargetClass().getPackageName().startsWith(root))
                    .filter(
                        d ->
                            !d.getTargetClass()
                                .getPackageName()
                                .startsWith("org.renkonto.platform"))
                    .forEach(
                        d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
              }
            });
  }

  private static ArchRule eventsAreRecords() {
    return classes()
        .that()
        .areAssignableTo(DomainEvent.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .allowEmptyShould(true);
  }

  private static ArchRule onlyControllersSpeakHttp() {
    return noClasses()
        .that()
        .areNotAnnotatedWith(RestController.class)
        .and()
        .areTopLevelClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.web.bind.annotation..");
  }

  private static ArchRule nobodyPublishesBesideTheOutbox() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(StreamBridge.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(KafkaOperations.class);
  }

  private static void timeAndIdsComeFromOutside(JavaClasses ours) {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(ours);
  }

  private static ArchRule forbiddenNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto)")
        .orShould()
        .resideInAnyPackage("..dto..", "..model..", "..service..", "..util..", "..common..");
  }
}
