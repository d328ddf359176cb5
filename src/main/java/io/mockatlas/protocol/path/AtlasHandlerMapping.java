package io.mockatlas.protocol.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.OperationDescription;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Handler mapping that distinguishes a path that exists only in a later version than the
 * requested one (406) from an unknown path (not emulated), which Spring does not. An
 * operation or version marked as not emulated and an unknown custom method count as
 * unknown paths. The mapping also disables Spring's own responses to {@code OPTIONS},
 * which Atlas's documentation does not mention.
 */
class AtlasHandlerMapping extends RequestMappingHandlerMapping {

	private final OperationIndex operations;

	AtlasHandlerMapping(OperationIndex operations) {
		this.operations = operations;
	}

	/**
	 * Compares two matching mappings: the pattern whose first variable is further to the
	 * right wins, as in Atlas's own framework: {@code /groups/byName/users} is a project
	 * name.
	 */
	@Override
	@Behaviour(topic = Topic.REQUESTS, evidence = Evidence.ASSUMED,
			value = "If two paths match a request, the path whose variable is further to the right applies: "
					+ "`/groups/byName/users` is a project called users.")
	protected Comparator<RequestMappingInfo> getMappingComparator(HttpServletRequest request) {
		return Comparator
			.comparing((RequestMappingInfo info) -> info.getPatternValues()
				.stream()
				.findFirst()
				.map(OperationPath::variables)
				.orElse(""))
			.thenComparing(super.getMappingComparator(request));
	}

	/**
	 * Checks only the handlers of paths that match, whereas Spring checks every mapping
	 * with a variable in its path.
	 */
	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
			throws Exception {
		List<OperationPath.Handler> matches = new ArrayList<>(1);
		for (OperationPath.Match path : this.operations.find(request)) {
			for (OperationPath.Handler handler : path.path().handlers()) {
				RequestMappingInfo match = getMatchingMapping(handler.mapping(), request);
				if (match != null) {
					matches.add(new OperationPath.Handler(match, handler.method()));
				}
			}
		}
		if (matches.isEmpty()) {
			return super.lookupHandlerMethod(lookupPath, request);
		}
		OperationPath.Handler best = best(matches, getMappingComparator(request));
		request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.method());
		handleMatch(best.mapping(), lookupPath, request);
		return best.method();
	}

	private static OperationPath.Handler best(List<OperationPath.Handler> matches,
			Comparator<RequestMappingInfo> comparator) {
		if (matches.size() > 1) {
			matches.sort(Comparator.comparing(OperationPath.Handler::mapping, comparator));
			if (comparator.compare(matches.get(0).mapping(), matches.get(1).mapping()) == 0) {
				throw new IllegalStateException("Two handlers for one request: " + matches);
			}
		}
		return matches.get(0);
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
		RequestMappingInfo match = super.getMatchingMapping(info, request);
		return (match != null && isOf(request, match)) ? match : null;
	}

	@Override
	protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> all, String lookupPath,
			HttpServletRequest request) throws ServletException {
		Set<RequestMappingInfo> infos = all.stream().filter((info) -> isOf(request, info)).collect(Collectors.toSet());
		HandlerMethod handler = super.handleNoMatch(infos, lookupPath, request);
		if (handler == null && infos.stream().anyMatch((info) -> isLater(info, request))) {
			throw new InvalidApiVersionException(AtlasApi.of(request).toString());
		}
		return handler;
	}

	@Override
	protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
		HandlerMethod handler = super.getHandlerInternal(request);
		if (handler == null) {
			return null;
		}
		OperationDescription operation = OperationDescription.of(handler);
		if (operation.isNotEmulated()) {
			NotEmulatedErrors.storeVersion(request, operation.version());
			return null;
		}
		if (operation.hasPreview() && AtlasVersion.isPreview(request)) {
			NotEmulatedErrors.storeVersion(request, AtlasVersion.PREVIEW);
			return null;
		}
		if (HttpMethod.OPTIONS.matches(request.getMethod())) {
			throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods(request));
		}
		return handler;
	}

	private Set<String> methods(HttpServletRequest request) {
		return getHandlerMethods().keySet()
			.stream()
			.filter((info) -> isOf(request, info))
			.filter((info) -> info.getActivePatternsCondition().getMatchingCondition(request) != null)
			.flatMap((info) -> info.getMethodsCondition().getMethods().stream())
			.map(RequestMethod::name)
			.collect(Collectors.toSet());
	}

	/**
	 * Returns whether a mapping matches without a custom method as part of an ID.
	 */
	private static boolean isOf(HttpServletRequest request, RequestMappingInfo info) {
		return info.getPatternValues().stream().noneMatch((pattern) -> CustomMethod.isPartOfId(pattern, request));
	}

	private static boolean isLater(RequestMappingInfo info, HttpServletRequest request) {
		return info.getActivePatternsCondition().getMatchingCondition(request) != null
				&& info.getMethodsCondition().getMatchingCondition(request) != null
				&& info.getVersionCondition().getVersion() != null;
	}

}
