package io.mockatlas.protocol.body;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniencies;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Converter that reads and writes the bodies of Atlas paths. It reads
 * {@code application/json} and the versioned content type (recorded).
 */
class AtlasJsonConverter extends AbstractGenericHttpMessageConverter<Object> {

	/**
	 * Maximum size of a request body in bytes (assumed).
	 */
	private static final int MAX_BODY = 1024 * 1024;

	private static final String VERSIONED = "vnd.atlas.";

	private static final String JSON = "+json";

	private final AtlasJson json;

	AtlasJsonConverter(AtlasJson json) {
		super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
		this.json = json;
	}

	@Override
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.RECORDED,
			value = "Request bodies may be `application/json` or the versioned type.")
	protected boolean canRead(@Nullable MediaType mediaType) {
		if (mediaType == null) {
			return false;
		}
		String subtype = mediaType.getSubtype();
		return mediaType.getType().equals("application")
				&& (subtype.equals("json") || (subtype.startsWith(VERSIONED) && subtype.endsWith(JSON)));
	}

	/**
	 * Returns false outside Atlas's APIs, such as for the actuator.
	 */
	@Override
	public boolean canWrite(@Nullable Type type, Class<?> valueType, @Nullable MediaType mediaType) {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& AtlasApi.of(attributes.getRequest()) != AtlasApi.NONE;
	}

	@Override
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED, value = "A body of more than 1 MiB is 413.")
	public Object read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
		requireReleasedVersion(message.getHeaders().getContentType());
		byte[] body = message.getBody().readNBytes(MAX_BODY + 1);
		if (body.length > MAX_BODY) {
			throw ErrorCode.PAYLOAD_TOO_LARGE.exception(MAX_BODY);
		}
		try {
			Object value = this.json.read(body, this.json.type(type));
			if (value == null) {
				throw ErrorCode.INVALID_JSON.exception();
			}
			requireStorableText(body);
			requireUniqueFields(body);
			return value;
		}
		catch (UnrecognizedPropertyException ex) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(ex.getPropertyName());
		}
		catch (UniqueItemsDeserializer.RepeatedElementException ex) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(ex.attribute());
		}
		catch (DatabindException | InputCoercionException ex) {
			throw mismatch(ex, body);
		}
		catch (JacksonException ex) {
			throw ErrorCode.MALFORMED_JSON.exception();
		}
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
		return read(type, null, message);
	}

	/**
	 * Writes the body without {@code Content-Disposition}. Spring sets that header if the
	 * path ends like a file name, as names and addresses do, and browsers would then
	 * download the response.
	 */
	@Override
	protected void writeInternal(Object value, @Nullable Type type, HttpOutputMessage message) throws IOException {
		if (!(value instanceof Rendering rendering)) {
			throw new IllegalStateException("not an answer: " + value.getClass());
		}
		byte[] body = this.json.write(rendering.value(), rendering.pretty());
		message.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
		message.getHeaders().setContentLength(body.length);
		message.getBody().write(body);
	}

	private static void requireReleasedVersion(@Nullable MediaType type) {
		String subtype = (type != null) ? type.getSubtype() : JSON;
		if (subtype.startsWith(VERSIONED)
				&& !AtlasVersion.isReleaseDate(subtype.substring(VERSIONED.length(), subtype.length() - JSON.length()))
				&& !Leniencies.allow(Leniency.BODY_VERSION)) {
			throw ErrorCode.UNSUPPORTED_MEDIA_TYPE.exception(String.valueOf(type));
		}
	}

	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "Text with U+0000 or an unpaired surrogate is 400: `INVALID_JSON_ATTRIBUTE` in a body, "
					+ "`INVALID_QUERY_PARAMETER` in a query.")
	private static void requireStorableText(byte[] body) {
		String field = UnstorableText.fieldIn(body);
		if (field != null) {
			throw ErrorCode.INVALID_JSON_ATTRIBUTE.exception(field);
		}
	}

	private void requireUniqueFields(byte[] body) {
		String field = this.json.repeatedField(body);
		if (field != null && !Leniencies.allow(Leniency.REPEATED_FIELD)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception(field);
		}
	}

	/**
	 * Returns the error for the field of the body in which a value is invalid, or for the
	 * whole body if it is JSON of another type. In a list, the field has the name null
	 * (recorded).
	 */
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.RECORDED,
			value = "`INVALID_JSON_ATTRIBUTE` in a body that is a list names the attribute `null`.")
	@Behaviour(topic = Topic.ERRORS, evidence = Evidence.ASSUMED,
			value = "`INVALID_JSON_ATTRIBUTE` names the outermost attribute of a nested one.")
	private RuntimeException mismatch(JacksonException ex, byte[] body) {
		if (isMalformed(ex.getCause())) {
			return ErrorCode.MALFORMED_JSON.exception();
		}
		List<JacksonException.Reference> path = ex.getPath();
		if (!path.isEmpty()) {
			return ErrorCode.INVALID_JSON_ATTRIBUTE.exception(String.valueOf(path.get(0).getPropertyName()));
		}
		return (this.json.isWellFormed(body)) ? ErrorCode.INVALID_JSON.exception()
				: ErrorCode.MALFORMED_JSON.exception();
	}

	/**
	 * Returns whether the cause is invalid JSON. A number too large for its attribute is
	 * valid JSON.
	 */
	private static boolean isMalformed(@Nullable Throwable cause) {
		return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
	}

	/**
	 * Response body and its format, the only type that this converter writes.
	 *
	 * @param value the body
	 * @param pretty whether to indent
	 */
	record Rendering(Object value, boolean pretty) {
	}

}
