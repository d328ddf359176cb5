package io.mockatlas.control;

import java.io.IOException;
import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Message converter for the bodies of the control API. Writing of byte arrays and strings
 * is left to Spring, since their handlers produce other formats. The size limit also
 * applies to bodies that are read as byte arrays.
 */
class ControlConverter extends AbstractGenericHttpMessageConverter<Object> {

	/**
	 * Maximum size of a body, in bytes.
	 */
	private static final int MAX_BYTES = 16 * 1024 * 1024;

	private final ControlJson json;

	ControlConverter(ControlJson json) {
		super(MediaType.APPLICATION_JSON);
		this.json = json;
	}

	@Override
	public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType mediaType) {
		return type == byte[].class && isControlCall() || isOurs(type);
	}

	@Override
	public boolean canWrite(@Nullable Type type, Class<?> valueType, @Nullable MediaType mediaType) {
		return isOurs(valueType);
	}

	@Override
	public Object read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) throws IOException {
		byte[] body = message.getBody().readNBytes(MAX_BYTES + 1);
		if (body.length > MAX_BYTES) {
			throw BodyProblems.tooLarge(MAX_BYTES);
		}
		return (type == byte[].class) ? body : this.json.read(body, this.json.type(type));
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
		return read(type, null, message);
	}

	@Override
	protected void writeInternal(Object value, @Nullable Type type, HttpOutputMessage message) throws IOException {
		byte[] body = this.json.write(value);
		message.getHeaders().setContentLength(body.length);
		message.getBody().write(body);
	}

	private static boolean isOurs(Type type) {
		return type != byte[].class && type != String.class && isControlCall();
	}

	private static boolean isControlCall() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& ControlOperations.isCalledBy(attributes.getRequest());
	}

}
