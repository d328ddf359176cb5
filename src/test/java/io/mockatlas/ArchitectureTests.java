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
 * What we promised ourselves about the shape of the house.
 */
class ArchitectureTests {

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.mockatlas");

	private static final String TESTING = "io.mockatlas.testing..";

	private static final String[] RULES = { "io.mockatlas.error..", "io.mockatlas.objectid..",
			"io.mockatlas.organization..", "io.mockatlas.user..", "io.mockatlas.invitation..",
			"io.mockatlas.membership.." };

	@Test
	void modulesFollowTheArrowsOfTheirPackageInfo() {
		ApplicationModules.of(MockAtlasApplication.class).verify();
	}

	@Test
	void rulesKnowNeitherHttpNorJson() {
		check(noClasses().that()
			.resideInAnyPackage(RULES)
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..",
					"tools.jackson..", "com.fasterxml..")
			.because("the rules of invitations are to be read without knowing how they are asked"));
	}

	@Test
	void onlyServicesUseWhatServicesShare() {
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
	void stateLeavesTablesToTheirOwners() {
		check(noClasses().that()
			.resideInAPackage("io.mockatlas.state")
			.and()
			.doNotHaveSimpleName("OrganizationBaselines")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..")
			.because("a table's name stands only in the module that owns the table"));
	}

	@Test
	void timeComesFromClocks() {
		check(noClasses().should()
			.callMethodWhere(DescribedPredicate.describe("the system's time is read without a clock",
					ArchitectureTests::readsTheTime))
			.because("domain time must be movable, and no test may wait"));
	}

	@Test
	void packagesAreNullMarked() {
		check(classes().should(beInNullMarkedPackage())
			.because("NullAway looks at no package that is not, and a caller could not know what may be null"));
	}

	@Test
	void namesSayWhatAClassIs() {
		check(noClasses().should()
			.haveNameMatching(".*(Impl|Utils?|Helper|Manager)")
			.because("such a name says that nobody knew what the class is"));
	}

	@Test
	void collaboratorsComeThroughTheConstructor() {
		check(noFields().should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.because("what a class needs is to be seen at its constructor, and settings are records"));
	}

	@Test
	void listenersImplementInterfaces() {
		check(noMethods().should()
			.beMetaAnnotatedWith(EventListener.class)
			.because("UnusedBeans removes the bean that detects such methods, so they are never called"));
	}

	@Test
	void jarForTestsNeedsNothingButJUnit() {
		check(classes().that()
			.resideInAPackage(TESTING)
			.and()
			.doNotHaveSimpleName("package-info")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(TESTING, "org.junit..", "org.jspecify..", "java..")
			.because("who uses it has other versions of everything else"));
	}

	@Test
	void serverDoesNotNeedTheJarForTests() {
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

	private static boolean readsTheTime(JavaMethodCall call) {
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
