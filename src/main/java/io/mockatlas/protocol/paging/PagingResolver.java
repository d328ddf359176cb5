package io.mockatlas.protocol.paging;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.PercentEncoding;
import io.mockatlas.protocol.ResponseFormat;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolver of {@link Paging} parameters, read from the query. Defaults and limits are
 * documented, the error is assumed. The other query parameters of the controller method
 * are the filters in the links.
 */
@Component
@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.DOCUMENTED,
		value = "Pages have 100 items, or 1 to 500 by `itemsPerPage`, and `includeCount=false` omits `totalCount`.")
class PagingResolver implements HandlerMethodArgumentResolver {

	static final String PAGE_NUM = "pageNum";

	static final String ITEMS_PER_PAGE = "itemsPerPage";

	static final String INCLUDE_COUNT = "includeCount";

	private static final int DEFAULT_ITEMS = 100;

	private final PagingProperties properties;

	PagingResolver(PagingProperties properties) {
		this.properties = properties;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Paging.class;
	}

	@Override
	public Paging resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("pages are asked for by HTTP");
		}
		MultiValueMap<String, String> query = ResponseFormat.query(request);
		boolean plain = parameter.hasParameterAnnotation(Paging.Plain.class);
		return new Paging(number(query, PAGE_NUM, 1, Integer.MAX_VALUE),
				number(query, ITEMS_PER_PAGE, DEFAULT_ITEMS, Paging.MAX_ITEMS_PER_PAGE), plain || includeCount(query),
				new PageLinks(this.properties.host(request) + request.getRequestURI(), !plain,
						filters(parameter, query).toList()));
	}

	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "A page out of range is 400 `INVALID_QUERY_PARAMETER`.")
	private static int number(MultiValueMap<String, String> query, String name, int absent, int max) {
		try {
			String value = value(query, name);
			int number = (value.isEmpty()) ? absent : Integer.parseInt(value);
			if (number >= 1 && number <= max) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// reported below
		}
		throw ErrorCode.INVALID_QUERY_PARAMETER.exception(name);
	}

	private static boolean includeCount(MultiValueMap<String, String> query) {
		String value = value(query, INCLUDE_COUNT);
		ResponseFormat.requireCase(value, INCLUDE_COUNT);
		if (value.isEmpty() || value.equalsIgnoreCase("true")) {
			return true;
		}
		if (value.equalsIgnoreCase("false")) {
			return false;
		}
		throw ErrorCode.INVALID_QUERY_PARAMETER.exception(INCLUDE_COUNT);
	}

	private static String value(MultiValueMap<String, String> query, String name) {
		String value = query.getFirst(name);
		return (value != null) ? PercentEncoding.decode(value) : "";
	}

	private static Stream<PageLinks.Parameter> filters(MethodParameter paging, MultiValueMap<String, String> query) {
		return Stream.of(paging.getExecutable().getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
			.flatMap((parameter) -> filters(parameter, query));
	}

	private static Stream<PageLinks.Parameter> filters(Parameter parameter, MultiValueMap<String, String> query) {
		String name = parameter.getName();
		List<String> values = query.get(name);
		if (values != null) {
			return values.stream().map((value) -> new PageLinks.Parameter(name, (value != null) ? value : "", true));
		}
		String absent = parameter.getAnnotation(RequestParam.class).defaultValue();
		return (absent.equals(ValueConstants.DEFAULT_NONE)) ? Stream.empty()
				: Stream.of(new PageLinks.Parameter(name, absent, false));
	}

}
