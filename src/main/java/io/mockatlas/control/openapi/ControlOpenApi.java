package io.mockatlas.control.openapi;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.control.ControlOperations;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * OpenAPI description of the control API, generated from {@link ControlOperations} and
 * the types of the handler methods. All errors are problems.
 */
final class ControlOpenApi {

	private static final String PROBLEM = "Problem";

	private final OpenApiSchemas schemas = OpenApiSchemas.ofControlApi();

	private final OpenApiDocument document;

	ControlOpenApi(String version) {
		this.document = new OpenApiDocument(this.schemas, "mock-atlas control API",
				"Operations of the emulator beside the Atlas Administration API.", version);
	}

	/**
	 * Adds an operation.
	 * @param row its row in the table of operations
	 * @param handlers its handler methods, one for each format
	 */
	void add(ControlOperations.Row row, List<HandlerMethod> handlers) {
		OpenApiOperation described = new OpenApiOperation(this.schemas);
		handlers.forEach((handler) -> add(described, handler));
		ObjectNode operation = JsonNodeFactory.instance.objectNode();
		operation.putArray("tags").add(row.path().split("/")[1]);
		operation.put("summary", row.summary()).put("operationId", operationId(row));
		described.addTo(operation, PROBLEM);
		this.document.add(ControlOperations.ROOT + row.path(), row.method(), operation);
	}

	/**
	 * Adds the requirement of the control token.
	 */
	void requireToken() {
		this.document.addSecurityScheme("token")
			.put("type", "http")
			.put("scheme", "bearer")
			.put("description", "The value of mockatlas.control.token.");
	}

	/**
	 * Returns the description, after all operations have been added.
	 */
	ObjectNode json() {
		this.document.addResponse(PROBLEM, "The reason why the call is rejected.",
				MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return this.document.json(PROBLEM, OpenApiSchemas.problem());
	}

	private static void add(OpenApiOperation operation, HandlerMethod handler) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
		Objects.requireNonNull(mapping, "handlers are mapped");
		operation.addRequest(handler, mediaTypes(mapping.consumes(), body(handler)));
		Type type = OpenApiSchemas.responseType(handler.getMethod());
		operation.addResponse(handler, status(handler, type), mediaTypes(mapping.produces(), type));
	}

	private static Type body(HandlerMethod handler) {
		return Stream.of(handler.getMethod().getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.<Type>map((parameter) -> parameter.getParameterizedType())
			.findFirst()
			.orElse(Void.class);
	}

	private static String[] mediaTypes(String[] declared, Type type) {
		if (declared.length > 0) {
			return declared;
		}
		return new String[] {
				(OpenApiSchemas.isUnconverted(type)) ? MediaType.TEXT_PLAIN_VALUE : MediaType.APPLICATION_JSON_VALUE };
	}

	private static HttpStatus status(HandlerMethod handler, Type type) {
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
		if (status != null) {
			return status.code();
		}
		return (type == Void.class) ? HttpStatus.NO_CONTENT : HttpStatus.OK;
	}

	/**
	 * Returns an ID such as {@code getClock} or
	 * {@code postInvitationsByInvitationIdAccept}.
	 */
	private static String operationId(ControlOperations.Row row) {
		return row.method().name().toLowerCase(Locale.ROOT) + Stream.of(row.path().substring(1).split("/"))
			.map((step) -> (step.startsWith("{")) ? "By" + StringUtils.capitalize(step.substring(1, step.length() - 1))
					: StringUtils.capitalize(step))
			.collect(Collectors.joining());
	}

}
