package io.mockatlas.control.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.stream.Collectors;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpEntity;
import org.springframework.util.ClassUtils;

/**
 * Schemas of the bodies of an API. Nullable fields are optional.
 */
final class OpenApiSchemas {

	/**
	 * Place of the schemas in the document.
	 */
	static final String SCHEMAS_PATH = "components/schemas";

	private final SchemaBuilder builder;

	private OpenApiSchemas(SchemaGeneratorConfigBuilder configuration) {
		this.builder = new SchemaGenerator(configuration.build()).buildMultipleSchemaDefinitions();
	}

	/**
	 * Creates schemas for the control API, which rejects unknown fields and writes no
	 * nulls.
	 */
	static OpenApiSchemas ofControlApi() {
		return new OpenApiSchemas(configuration().with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT));
	}

	/**
	 * Creates schemas for Atlas's API, which ignores unknown fields and may write nulls.
	 */
	static OpenApiSchemas ofAtlas() {
		SchemaGeneratorConfigBuilder configuration = configuration();
		configuration.forFields().withNullableCheck(OpenApiSchemas::isNullable);
		return new OpenApiSchemas(configuration);
	}

	/**
	 * Returns the schema of a body, or a reference to it.
	 */
	ObjectNode of(Type type) {
		return this.builder.createSchemaReference(type);
	}

	/**
	 * Returns the schema of a parameter. A type that is converted from text has the
	 * schema of a string.
	 */
	ObjectNode ofParameter(Type type) {
		Class<?> parameter = ResolvableType.forType(type).toClass();
		return (BeanUtils.isSimpleValueType(parameter) || Collection.class.isAssignableFrom(parameter)) ? of(type)
				: of(String.class);
	}

	/**
	 * Returns the default of a parameter as JSON.
	 */
	static JsonNode byDefault(Class<?> type, String text) {
		return (ClassUtils.isPrimitiveOrWrapper(type)) ? JsonMapper.shared().readTree(text)
				: JsonNodeFactory.instance.stringNode(text);
	}

	/**
	 * Returns all referenced schemas. No schema can be added afterwards.
	 */
	ObjectNode collect() {
		return this.builder.collectDefinitions(SCHEMAS_PATH);
	}

	/**
	 * Returns the type of the response body of a method.
	 */
	static Type responseType(Method method) {
		ResolvableType type = ResolvableType.forMethodReturnType(method);
		return (HttpEntity.class.isAssignableFrom(type.toClass())) ? type.getGeneric(0).getType() : type.getType();
	}

	static boolean isNothing(Type type) {
		return type == void.class || type == Void.class;
	}

	/**
	 * Returns whether bodies of a type are written unchanged, in any format.
	 */
	static boolean isUnconverted(Type type) {
		return type == String.class || type == byte[].class;
	}

	/**
	 * Returns the schema of a problem (RFC 9457), which allows additional properties.
	 */
	static ObjectNode problem() {
		ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
		ObjectNode properties = schema.putObject("properties");
		properties.putObject("title").put("type", "string");
		properties.putObject("status").put("type", "integer");
		properties.putObject("detail").put("type", "string");
		properties.putObject("instance").put("type", "string").put("format", "uri-reference");
		schema.putArray("required").add("title").add("status").add("detail").add("instance");
		return schema;
	}

	private static SchemaGeneratorConfigBuilder configuration() {
		SchemaGeneratorConfigBuilder configuration = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12,
				OptionPreset.PLAIN_JSON)
			.with(new JacksonSchemaModule())
			.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.PLAIN_DEFINITION_KEYS, Option.STANDARD_FORMATS,
					Option.FLATTENED_ENUMS_FROM_TOSTRING, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
			.without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_ENUMS);
		configuration.forTypesInGeneral()
			.withPropertySorter((one, other) -> 0)
			.withCustomDefinitionProvider(OpenApiSchemas::anyJson)
			.withDefinitionNamingStrategy((key, context) -> name(key.getType()));
		configuration.forFields().withRequiredCheck((field) -> !isNullable(field));
		return configuration;
	}

	/**
	 * Returns the inline schema of a type that holds any JSON or bytes, else null.
	 */
	private static @Nullable CustomDefinition anyJson(ResolvedType type, SchemaGenerationContext context) {
		if (type.isInstanceOf(JsonNode.class) || type.getErasedType() == Object.class) {
			return inline(JsonNodeFactory.instance.objectNode());
		}
		return (type.getErasedType() == byte[].class)
				? inline(JsonNodeFactory.instance.objectNode().put("type", "string")) : null;
	}

	private static CustomDefinition inline(ObjectNode schema) {
		return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.EXCLUDING_ATTRIBUTES);
	}

	private static boolean isNullable(FieldScope field) {
		return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * Returns the name of a schema: the record {@code Response} of
	 * {@code ClockController} becomes {@code ClockResponse}.
	 */
	private static String name(ResolvedType type) {
		Class<?> owner = type.getErasedType().getEnclosingClass();
		String prefix = (owner != null) ? owner.getSimpleName().replaceFirst("Controller$", "") : "";
		String own = type.getErasedType().getSimpleName();
		String parameters = type.getTypeParameters().stream().map(OpenApiSchemas::name).collect(Collectors.joining());
		return ((own.startsWith(prefix)) ? own : prefix + own) + parameters;
	}

}
