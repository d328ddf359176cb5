package io.mockatlas.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the role table against the mappings of all controllers, both ways.
 */
class RoleTableTests {

	/**
	 * A path without a row would be open to every caller who signed in.
	 */
	@Test
	void hasRowForEveryPathThatIsServed() {
		assertThat(rows()).containsAll(served());
	}

	@Test
	void servesEveryPathThatHasRow() {
		assertThat(served()).isNotEmpty().containsAll(rows());
	}

	private static Set<String> served() {
		return new TreeSet<>(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.mockatlas")
			.stream()
			.filter((type) -> type.isAnnotatedWith(RestController.class))
			.map(JavaClass::reflect)
			.flatMap(RoleTableTests::mapped)
			.filter((path) -> path.startsWith("/api/atlas/"))
			.map((path) -> path.replaceFirst("/api/atlas/[^/]+", ""))
			.toList());
	}

	private static Set<String> rows() {
		return new TreeSet<>(RoleTable.ROWS.stream().map(RoleTable.Row::path).toList());
	}

	private static Stream<String> mapped(Class<?> controller) {
		return Stream.of(controller.getDeclaredMethods())
			.map((method) -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
			.filter((mapping) -> mapping != null)
			.flatMap((mapping) -> Stream.of(mapping.path()));
	}

}
