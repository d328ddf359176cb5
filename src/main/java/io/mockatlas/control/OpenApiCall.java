package io.mockatlas.control;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * OpenAPI description of one control call. All its errors are problems.
 */
final class OpenApiCall {

	private static final String SCHEMA = "schema";

	private final ControlOperations.Row row;

	private final OpenApiSchemas schemas;

	private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

	private final ObjectNode body = JsonNodeFactory.instance.objectNode();

	private final ObjectNode responses = JsonNodeFactory.instance.objectNode();

	OpenApiCall(ControlOperations.Row row, OpenApiSchemas schemas) {
		this.row = row;
		this.schemas = schemas;
	}

	/**
	 * Adds the parameters, the body and the response of a handler method.
	 */
	void add(HandlerMethod handler) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
		Objects.requireNonNull(mapping, "handlers are mapped");
		for (Parameter parameter : handler.getMethod().getParameters()) {
			addParameter(parameter);
			RequestBody taken = parameter.getAnnotation(RequestBody.class);
			if (taken != null) {
				this.body.put("required", taken.required());
				addContent(this.body, parameter.getParameterizedType(), mapping.consumes());
			}
		}
		addResponse(handler, mapping.produces());
	}

	/**
	 * Returns the description, after all handlers of the call have been added.
	 */
	ObjectNode description() {
		ObjectNode call = JsonNodeFactory.instance.objectNode();
		call.putArray("tags").add(this.row.path().split("/")[1]);
		call.put("summary", this.row.summary()).put("operationId", operationId());
		if (!this.parameters.isEmpty()) {
			call.putArray("parameters").addAll(this.parameters.values());
		}
		if (!this.body.isEmpty()) {
			call.set("requestBody", this.body);
		}
		this.responses.putObject("default").put("$ref", "#/components/responses/Problem");
		return call.set("responses", this.responses);
	}

	/**
	 * Returns an id such as {@code getClock} or
	 * {@code postInvitationsByInvitationIdAccept}.
	 */
	private String operationId() {
		return this.row.method().name().toLowerCase(Locale.ROOT) + Stream.of(this.row.path().substring(1).split("/"))
			.map((step) -> (step.startsWith("{")) ? "By" + StringUtils.capitalize(step.substring(1, step.length() - 1))
					: StringUtils.capitalize(step))
			.collect(Collectors.joining());
	}

	private void addParameter(Parameter parameter) {
		PathVariable path = parameter.getAnnotation(PathVariable.class);
		if (path != null) {
			addParameter(parameter, path.name(), "path", true);
		}
		RequestParam query = parameter.getAnnotation(RequestParam.class);
		if (query != null) {
			boolean hasDefault = !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
			boolean required = query.required() && !hasDefault && parameter.getType() != Map.class;
			UnknownParameterInterceptor.names(parameter).forEach((name) -> {
				ObjectNode schema = addParameter(parameter, name, "query", required);
				if (hasDefault) {
					schema.set("default", OpenApiSchemas.byDefault(parameter.getType(), query.defaultValue()));
				}
			});
		}
	}

	private ObjectNode addParameter(Parameter parameter, String given, String in, boolean required) {
		String name = (given.isEmpty()) ? parameter.getName() : given;
		ObjectNode schema = this.schemas.ofParameter(parameter.getParameterizedType());
		this.parameters.putObject(in + " " + name)
			.put("name", name)
			.put("in", in)
			.put("required", required)
			.set(SCHEMA, schema);
		return schema;
	}

	private void addResponse(HandlerMethod handler, String[] produced) {
		Type type = OpenApiSchemas.answered(handler.getMethod());
		HttpStatus status = status(handler, type);
		ObjectNode response = this.responses.withObjectProperty(Integer.toString(status.value()));
		response.put("description", status.getReasonPhrase());
		if (!OpenApiSchemas.isNothing(type)) {
			addContent(response, type, produced);
		}
	}

	private void addContent(ObjectNode owner, Type type, String[] mediaTypes) {
		String usual = (OpenApiSchemas.isUnconverted(type)) ? MediaType.TEXT_PLAIN_VALUE
				: MediaType.APPLICATION_JSON_VALUE;
		for (String mediaType : (mediaTypes.length > 0) ? mediaTypes : new String[] { usual }) {
			owner.withObjectProperty("content").putObject(mediaType).set(SCHEMA, this.schemas.of(type));
		}
	}

	private static HttpStatus status(HandlerMethod handler, Type type) {
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), ResponseStatus.class);
		if (status != null) {
			return status.code();
		}
		return (type == Void.class) ? HttpStatus.NO_CONTENT : HttpStatus.OK;
	}

}
