package io.mockatlas.control.openapi;

import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Map;

import io.mockatlas.control.UnknownParameterInterceptor;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * OpenAPI description of an operation: its parameters, body and responses.
 */
final class OpenApiOperation {

	private static final String SCHEMA = "schema";

	private final OpenApiSchemas schemas;

	private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

	private final ObjectNode body = JsonNodeFactory.instance.objectNode();

	private final ObjectNode responses = JsonNodeFactory.instance.objectNode();

	OpenApiOperation(OpenApiSchemas schemas) {
		this.schemas = schemas;
	}

	/**
	 * Adds the parameters and the body of a handler method.
	 * @param mediaTypes the media types of the body
	 */
	void addRequest(HandlerMethod handler, String... mediaTypes) {
		for (Parameter parameter : handler.getMethod().getParameters()) {
			addParameter(parameter);
			RequestBody taken = parameter.getAnnotation(RequestBody.class);
			if (taken != null) {
				this.body.put("required", taken.required());
				addContent(this.body, parameter.getParameterizedType(), mediaTypes);
			}
		}
	}

	/**
	 * Adds an optional query parameter.
	 * @return its schema
	 */
	ObjectNode addQueryParameter(String name, Type type) {
		return addParameter(type, name, "query", false);
	}

	/**
	 * Adds the response of a handler method.
	 * @param mediaTypes the media types of the body
	 */
	void addResponse(HandlerMethod handler, HttpStatus status, String... mediaTypes) {
		Type type = OpenApiSchemas.responseType(handler.getMethod());
		ObjectNode response = this.responses.withObjectProperty(Integer.toString(status.value()));
		response.put("description", status.getReasonPhrase());
		if (!OpenApiSchemas.isNothing(type)) {
			addContent(response, type, mediaTypes);
		}
	}

	/**
	 * Adds the parameters, the body and the responses to an operation.
	 * @param error the name of the response for all errors
	 */
	void addTo(ObjectNode operation, String error) {
		if (!this.parameters.isEmpty()) {
			operation.putArray("parameters").addAll(this.parameters.values());
		}
		if (!this.body.isEmpty()) {
			operation.set("requestBody", this.body);
		}
		this.responses.putObject("default").put("$ref", "#/components/responses/" + error);
		operation.set("responses", this.responses);
	}

	private void addParameter(Parameter parameter) {
		PathVariable path = parameter.getAnnotation(PathVariable.class);
		if (path != null) {
			String name = (path.name().isEmpty()) ? parameter.getName() : path.name();
			addParameter(parameter.getParameterizedType(), name, "path", true);
		}
		RequestParam query = parameter.getAnnotation(RequestParam.class);
		if (query != null) {
			boolean hasDefault = !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
			boolean required = query.required() && !hasDefault && parameter.getType() != Map.class;
			UnknownParameterInterceptor.names(parameter).forEach((name) -> {
				ObjectNode schema = addParameter(parameter.getParameterizedType(), name, "query", required);
				if (hasDefault) {
					schema.set("default", OpenApiSchemas.byDefault(parameter.getType(), query.defaultValue()));
				}
			});
		}
	}

	private ObjectNode addParameter(Type type, String name, String in, boolean required) {
		ObjectNode schema = this.schemas.ofParameter(type);
		this.parameters.putObject(in + " " + name)
			.put("name", name)
			.put("in", in)
			.put("required", required)
			.set(SCHEMA, schema);
		return schema;
	}

	private void addContent(ObjectNode owner, Type type, String... mediaTypes) {
		for (String mediaType : mediaTypes) {
			owner.withObjectProperty("content").putObject(mediaType).set(SCHEMA, this.schemas.of(type));
		}
	}

}
