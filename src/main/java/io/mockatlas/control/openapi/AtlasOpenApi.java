package io.mockatlas.control.openapi;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.protocol.AtlasVersion;
import io.mockatlas.protocol.OperationDescription;
import io.mockatlas.protocol.error.ErrorBody;
import io.mockatlas.protocol.paging.Paging;
import io.mockatlas.protocol.path.OperationPath;
import io.mockatlas.security.RequiresRole;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * OpenAPI description of the emulated operations of Atlas on both APIs, generated from
 * the declarations at the handler methods. The media types of v2 name the versions.
 */
final class AtlasOpenApi {

	private static final String ERROR = "ApiError";

	private final OpenApiSchemas schemas = OpenApiSchemas.ofAtlas();

	private final OpenApiDocument document;

	private final Set<String> operationIds = new HashSet<>();

	AtlasOpenApi(String version) {
		this.document = new OpenApiDocument(this.schemas, "MongoDB Atlas Administration API in mock-atlas",
				"Operations of Atlas that mock-atlas emulates.", version);
		this.document.addSecurityScheme("DigestAuth").put("type", "http").put("scheme", "digest");
		this.document.addSecurityScheme("ServiceAccounts")
			.put("type", "oauth2")
			.putObject("flows")
			.putObject("clientCredentials")
			.put("tokenUrl", "/api/oauth/token")
			.putObject("scopes");
	}

	/**
	 * Adds the operations of a path on both APIs.
	 */
	void add(OperationPath path) {
		if (!path.pattern().equals("/")) {
			for (AtlasApi api : List.of(AtlasApi.V2, AtlasApi.V1)) {
				Stream.of(RequestMethod.values()).forEach((method) -> add(api, path, method));
			}
		}
	}

	/**
	 * Returns the description, after all operations have been added.
	 */
	ObjectNode json() {
		this.document.addResponse(ERROR, "Error of Atlas.", MediaType.APPLICATION_JSON_VALUE);
		return this.document.json(ERROR, this.schemas.of(ErrorBody.class));
	}

	private void add(AtlasApi api, OperationPath path, RequestMethod method) {
		String whole = api.basePath() + path.pattern();
		List<OperationPath.Handler> handlers = path.handlers()
			.stream()
			.filter((handler) -> handler.mapping().getPatternValues().contains(whole)
					&& handler.mapping().getMethodsCondition().getMethods().contains(method)
					&& (api == AtlasApi.V2 || version(handler).equals(AtlasVersion.FIRST)))
			.filter((handler) -> isServed(OperationDescription.of(handler.method())))
			.sorted(Comparator.comparing(AtlasOpenApi::version).reversed())
			.toList();
		if (!handlers.isEmpty()) {
			OpenApiOperation described = new OpenApiOperation(this.schemas);
			handlers.forEach((handler) -> add(described, handler, api));
			ObjectNode operation = metadata(api, handlers.get(0));
			described.addTo(operation, ERROR);
			this.document.add(whole, method.asHttpMethod(), operation);
		}
	}

	private static boolean isServed(OperationDescription description) {
		return description.operation() != null && description.gone() == null;
	}

	private static void add(OpenApiOperation described, OperationPath.Handler handler, AtlasApi api) {
		String mediaType = (api == AtlasApi.V2) ? "application/vnd.atlas." + version(handler) + "+json"
				: MediaType.APPLICATION_JSON_VALUE;
		described.addRequest(handler.method(), mediaType);
		for (MethodParameter parameter : handler.method().getMethodParameters()) {
			if (parameter.getParameterType() == Paging.class) {
				described.addQueryParameter("pageNum", Integer.class).put("minimum", 1);
				described.addQueryParameter("itemsPerPage", Integer.class)
					.put("minimum", 1)
					.put("maximum", Paging.MAX_ITEMS_PER_PAGE);
				if (!parameter.hasParameterAnnotation(Paging.Plain.class)) {
					described.addQueryParameter("includeCount", Boolean.class);
				}
			}
		}
		described.addQueryParameter("envelope", Boolean.class)
			.put("description",
					"Wraps the response in an object with the fields status and content. The HTTP status is then 200.");
		described.addQueryParameter("pretty", Boolean.class);
		described.addResponse(handler.method(), operation(handler).status(), mediaType);
	}

	private ObjectNode metadata(AtlasApi api, OperationPath.Handler handler) {
		AtlasOperation operation = operation(handler);
		AtlasResource resource = OperationDescription.of(handler.method()).resource();
		ObjectNode head = JsonNodeFactory.instance.objectNode();
		if (resource != null) {
			head.putArray("tags").add(resource.value().replaceFirst("^Api", "").replaceFirst("Resource$", ""));
		}
		head.put("summary", words(operation.id()));
		head.put("description", description(handler));
		head.put("operationId", operationId(operation.id() + ((api == AtlasApi.V1) ? "V1" : "")));
		if (api == AtlasApi.V1 || (resource != null && !resource.deprecation().isEmpty())) {
			head.put("deprecated", true);
		}
		return head;
	}

	private static String description(OperationPath.Handler handler) {
		AtlasOperation operation = operation(handler);
		RequiresRole role = Objects.requireNonNull(handler.method().getMethodAnnotation(RequiresRole.class));
		String evidence = operation.evidence().name().toLowerCase(Locale.ROOT);
		String note = (operation.note().isEmpty()) ? "" : "; " + operation.note();
		return "Requires " + role.value() + ". " + ((operation.stub()) ? "Stub, " : "Complete, ") + evidence + note
				+ ".";
	}

	/**
	 * Returns an ID that no other operation has. An operation with two paths has two IDs.
	 */
	private String operationId(String id) {
		String unused = id;
		for (int i = 2; !this.operationIds.add(unused); i++) {
			unused = id + "_" + i;
		}
		return unused;
	}

	/**
	 * Returns the words of an ID: {@code deleteOrgInvite} becomes
	 * {@code Delete org invite}.
	 */
	private static String words(String id) {
		return StringUtils.capitalize(id.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
	}

	private static AtlasOperation operation(OperationPath.Handler handler) {
		return Objects.requireNonNull(OperationDescription.of(handler.method()).operation());
	}

	private static String version(OperationPath.Handler handler) {
		return String.valueOf(handler.mapping().getVersionCondition().getVersion()).replace("+", "");
	}

}
