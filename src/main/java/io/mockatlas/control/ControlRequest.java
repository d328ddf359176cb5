package io.mockatlas.control;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.mockatlas.protocol.PercentEncoding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Request to the control API. Its body is treated as JSON whatever its content type,
 * except YAML, since {@code curl -d} labels every body as a form. Therefore forms are
 * never parsed, and parameters come from the query only.
 */
final class ControlRequest extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters = new LinkedHashMap<>();

	ControlRequest(HttpServletRequest request) {
		super(request);
		UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.forEach((name, values) -> this.parameters.put(PercentEncoding.decode(name),
					values.stream()
						.map((value) -> (value != null) ? PercentEncoding.decode(value) : "")
						.toArray(String[]::new)));
	}

	@Override
	public @Nullable String getContentType() {
		String type = super.getContentType();
		return (type == null || type.contains("yaml")) ? type : MediaType.APPLICATION_JSON_VALUE;
	}

	@Override
	public @Nullable String getHeader(String name) {
		return (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) ? getContentType() : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		String type = getContentType();
		return (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) && type != null)
				? Collections.enumeration(Collections.singleton(type)) : super.getHeaders(name);
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.parameters);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

}
