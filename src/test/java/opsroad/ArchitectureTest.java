package opsroad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.NetworkChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keeps the table of packages: who may use whom, one home for each library. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("opsroad");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("opsroad.core.planted");

    @Test
    void aPlantedViolationIsSeen() {
        assertThat(coreIsPlain().evaluate(PLANTED).hasViolation()).isTrue();
        assertThat(coreHasNoClock().evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void coreUsesNothingButPlainJava() {
        coreIsPlain().check(ALL);
    }

    private static ArchRule coreIsPlain() {
        return classes()
                .that()
                .resideInAPackage("opsroad.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "opsroad.core..",
                        "java.lang..",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time..",
                        "org.jspecify..");
    }

    @Test
    void coreKnowsNoClockAndNoChance() {
        coreHasNoClock().check(ALL);
    }

    private static ArchRule coreHasNoClock() {
        return noClasses()
                .that()
                .resideInAPackage("opsroad.core..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UUID.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random");
    }

    @Test
    void textUsesNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("opsroad.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opsroad.core..", "opsroad.io..", "opsroad.tui..", "opsroad.cli..")
                .check(ALL);
    }

    @Test
    void ioUsesNoScreenAndNoCommand() {
        noClasses()
                .that()
                .resideInAPackage("opsroad.io..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opsroad.tui..", "opsroad.cli..")
                .check(ALL);
    }

    @Test
    void screensNeverTouchFiles() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "opsroad.tui", "opsroad.tui.screen..", "opsroad.tui.widget..", "opsroad.tui.theme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("opsroad.io..", "opsroad.cli..", "java.nio.file..")
                .check(ALL);
    }

    @Test
    void eachLibraryHasOneHome() {
        onlyIn("com.googlecode.lanterna..", "opsroad.tui.terminal..");
        onlyIn("com.vladsch.flexmark..", "opsroad.text.markdown..");
        onlyIn("com.fasterxml.jackson..", "opsroad.io..", "opsroad.cli..");
        onlyIn("picocli..", "opsroad.cli..");
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ALL);
    }

    @Test
    void onlyTheDoorAndTheCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("opsroad.cli..")
                .and()
                .doNotHaveFullyQualifiedName("opsroad.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ALL);
    }

    /** Addresses are read and shown, never opened. */
    @Test
    void nothingUsesTheNetwork() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "com.sun.net..")
                        .and(not(belongToAnyOf(URI.class, URL.class, URISyntaxException.class))))
                .orShould()
                .dependOnClassesThat(assignableTo(NetworkChannel.class))
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection");
        rule.check(ALL);
        JavaClasses planted = new ClassFileImporter().importClasses(Listening.class);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    /** A violation, to see the rule fail. */
    static final class Listening {
        static void listens() throws java.io.IOException {
            new java.net.ServerSocket(0).close();
        }
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("opsroad.(**)").should().beFreeOfCycles().check(ALL);
    }
}
