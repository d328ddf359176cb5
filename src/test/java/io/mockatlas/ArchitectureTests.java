package io.mockatlas;

import java.time.Clock;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * Rules of the architecture.
 */
class ArchitectureTests {

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.mockatlas");

	private static final String TESTING = "io.mockatlas.testing..";

	private static final String[] DOMAIN = { "io.mockatlas.error..", "io.mockatlas.objectid..",
			"io.mockatlas.organization..", "io.mockatlas.user..", "io.mockatlas.invitation..",
			"io.mockatlas.membership.." };

	@Test
	void modulesHaveOnlyDeclaredDependencies() {
		ApplicationModules.of(MockAtlasApplication.class).verify();
	}

	@Test
	void domainPackagesDependOnNeitherHttpNorJson() {
		check(noClasses().that()
			.resideInAnyPackage(DOMAIN)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..",
					"tools.jackson..", "com.fasterxml..")
			.because("the rules of invitations can be read without knowledge of HTTP"));
	}

	@Test
	void onlyServicesUseSharedComponents() {
		check(classes().that()
			.haveNameMatching(".*\\.(InvitationRepository|InvitationRegistry|PendingInvitations|MaxUsersCheck"
					+ "|InvitationRequestValidator)")
			.should()
			.onlyHaveDependentClassesThat()
			.resideInAnyPackage("io.mockatlas.invitation", "io.mockatlas.membership")
			.because("all other code uses the services"));
	}

	@Test
	void onlyStateUsesRows() {
		check(classes().that()
			.haveSimpleNameEndingWith("Rows")
			.should()
			.onlyHaveDependentClassesThat(JavaClass.Predicates.resideInAPackage("io.mockatlas.state")
				.or(JavaClass.Predicates.simpleNameEndingWith("Rows")))
			.because("rows bypass the rules of the services"));
	}

	@Test
	void stateUsesNoTablesOfOtherModules() {
		check(noClasses().that()
			.resideInAPackage("io.mockatlas.state")
			.and()
			.doNotHaveSimpleName("OrganizationBaselines")
			.and()
			.doNotHaveSimpleName("WriterLock")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..")
			.because("a table's name stands only in the module that owns the table"));
	}

	@Test
	void timeIsReadFromClocks() {
		check(noClasses().should()
			.callMethodWhere(
					DescribedPredicate.describe("read system time without a clock", ArchitectureTests::readsSystemTime))
			.because("tests move domain time instead of waiting"));
	}

	@Test
	void packagesAreNullMarked() {
		check(classes().should(beInNullMarkedPackage()).because("NullAway checks only packages that are @NullMarked"));
	}

	@Test
	void classNamesAreSpecific() {
		check(noClasses().should()
			.haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
			.because("such a name does not say what the class is"));
	}

	@Test
	void dependenciesAreInjectedByConstructor() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.because("a constructor shows the dependencies of its class, and settings are records"));
	}

	@Test
	void listenersImplementInterfaces() {
		check(noMethods().should()
			.beMetaAnnotatedWith(EventListener.class)
			.because("UnusedBeans removes the bean that detects such methods, so they are never called"));
	}

	@Test
	void testingJarDependsOnlyOnJUnit() {
		check(classes().that()
			.resideInAPackage(TESTING)
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(TESTING, "org.junit..", "org.jspecify..", "java..")
			.because("users of the jar have other versions of all other libraries"));
	}

	@Test
	void serverDoesNotDependOnTestingJar() {
		check(noClasses().that()
			.resideOutsideOfPackage(TESTING)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(TESTING, "org.junit..")
			.because("neither is in the server's jar"));
	}

	private static void check(ArchRule rule) {
		rule.check(MAIN);
	}

	private static boolean readsSystemTime(JavaMethodCall call) {
		JavaClass owner = call.getTargetOwner();
		if (owner.isEquivalentTo(System.class)) {
			return call.getName().equals("currentTimeMillis");
		}
		return owner.getPackageName().equals("java.time") && call.getName().equals("now")
				&& call.getTarget()
					.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Clock.class));
	}

	private static ArchCondition<JavaClass> beInNullMarkedPackage() {
		return new ArchCondition<>("be in a package with @NullMarked") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
					events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
				}
			}

		};
	}

}
