package io.mockatlas;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Coverage of the fifteen traps that are known to break real clients: the name of a test
 * starts with the number of its trap.
 */
class TrapCoverageTests {

	private static final Pattern NUMBER = Pattern.compile("^trap(\\d+)[A-Z]");

	@Test
	void eachTrapHasTest() {
		Set<Integer> missing = IntStream.rangeClosed(1, 15).boxed().collect(Collectors.toCollection(TreeSet::new));
		missing.removeAll(testedTraps());

		assertThat(missing).isEmpty();
	}

	private static Set<Integer> testedTraps() {
		return new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
			.importPackages("io.mockatlas")
			.stream()
			.flatMap((type) -> type.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class))
			.map(JavaMethod::getName)
			.flatMap((name) -> NUMBER.matcher(name).results())
			.map((MatchResult result) -> Integer.valueOf(result.group(1)))
			.collect(Collectors.toSet());
	}

}
