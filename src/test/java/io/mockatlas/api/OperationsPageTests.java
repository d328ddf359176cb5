package io.mockatlas.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.security.RequiresRole;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of {@code docs/operations.md}, which equal the annotations of controllers. With
 * {@code -Ddocs.update=true} the test writes the tables.
 */
class OperationsPageTests {

	private static final Path PAGE = Path.of("docs", "operations.md");

	private static final Pattern TABLE = Pattern
		.compile("(<!-- operations of ([\\w, ]+) -->\n).*?(<!-- end of operations -->\n)", Pattern.DOTALL);

	private static final String HEADER = """
			| operation | request | versions | role | capacity | emulation | evidence |
			|---|---|---|---|---|---|---|
			""";

	private static final List<ControllerMappings.Mapping> MAPPINGS = ControllerMappings.all()
		.stream()
		.filter((mapping) -> mapping.isAtlas() && mapping.handler().isAnnotationPresent(AtlasOperation.class))
		.filter((mapping) -> !mapping.operation().equals("/"))
		.toList();

	@Test
	void describesOperations() throws IOException {
		String page = Files.readString(PAGE);

		String expected = TABLE.matcher(page)
			.replaceAll((table) -> Matcher
				.quoteReplacement(table.group(1) + HEADER + rows(table.group(2)) + table.group(3)));

		if (Boolean.getBoolean("docs.update")) {
			Files.writeString(PAGE, expected);
		}
		else {
			assertThat(page)
				.as("docs/operations.md; ./mvnw test -Dtest=OperationsPageTests -Ddocs.update=true writes its tables")
				.isEqualTo(expected);
		}
	}

	@Test
	void listsEachControllerOnce() throws IOException {
		List<String> controllers = TABLE.matcher(Files.readString(PAGE))
			.results()
			.flatMap((table) -> Stream.of(table.group(2).split(", ")))
			.toList();

		assertThat(controllers).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					MAPPINGS.stream().map((mapping) -> controller(mapping).getSimpleName()).distinct().toList());
	}

	private static String rows(String controllers) {
		return Stream.of(controllers.split(", "))
			.flatMap((controller) -> MAPPINGS.stream()
				.filter((mapping) -> controller(mapping).getSimpleName().equals(controller))
				.collect(Collectors.groupingBy((mapping) -> mapping.method() + " " + mapping.operation()))
				.values()
				.stream()
				.sorted(Comparator.comparing((List<ControllerMappings.Mapping> mappings) -> mappings.get(0).operation())
					.thenComparing((mappings) -> mappings.get(0).method())))
			.map(OperationsPageTests::row)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String row(List<ControllerMappings.Mapping> mappings) {
		ControllerMappings.Mapping mapping = mappings.get(0);
		Method handler = mapping.handler();
		AtlasOperation operation = handler.getAnnotation(AtlasOperation.class);
		String role = Objects.requireNonNull(handler.getAnnotation(RequiresRole.class)).value().toString();
		String evidence = operation.evidence().name().toLowerCase(Locale.ROOT);
		String note = (operation.note().isEmpty()) ? "" : "; " + operation.note();
		return "| " + String.join(" | ", "`" + operation.id() + "`",
				"`" + mapping.method() + " " + request(mapping.operation()) + "`" + details(handler, operation),
				versions(mappings), role, capacity(handler, operation), (operation.stub()) ? "stub" : "complete",
				evidence + note) + " |";
	}

	private static String request(String path) {
		return (path.isEmpty()) ? "/" : path;
	}

	private static String details(Method handler, AtlasOperation operation) {
		List<String> details = new ArrayList<>();
		Stream.of(handler.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
			.forEach((parameter) -> details.add("`" + parameter.getName() + "`"));
		if (Stream.of(handler.getParameterTypes()).anyMatch(Paging.class::equals)) {
			details.add("paged");
		}
		if (operation.status() != HttpStatus.OK) {
			details.add(Integer.toString(operation.status().value()));
		}
		return (details.isEmpty()) ? "" : " (" + String.join(", ", details) + ")";
	}

	private static String versions(List<ControllerMappings.Mapping> mappings) {
		List<String> versions = new ArrayList<>();
		if (mappings.stream().anyMatch((mapping) -> mapping.path().startsWith(AtlasApi.V1_PATH))) {
			versions.add("v1.0");
		}
		if (mappings.stream().anyMatch((mapping) -> mapping.path().startsWith(AtlasApi.V2_PATH))) {
			versions.add("v2 " + mappings.get(0).version());
		}
		return String.join(", ", versions);
	}

	private static String capacity(Method handler, AtlasOperation operation) {
		int limit = (operation.rateLimit() > 0) ? operation.rateLimit()
				: handler.getDeclaringClass().getAnnotation(AtlasResource.class).rateLimit();
		return (limit > 0) ? Integer.toString(limit) : "–";
	}

	private static Class<?> controller(ControllerMappings.Mapping mapping) {
		return mapping.handler().getDeclaringClass();
	}

}
