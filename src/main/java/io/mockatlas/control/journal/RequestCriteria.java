package io.mockatlas.control.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.PathGlob;
import io.mockatlas.error.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Criteria for journaled requests. Values that no request can match are rejected, so that
 * a misspelt name is not silently searched for.
 */
final class RequestCriteria {

	private final Map<RequestField, String> wanted;

	private final Map<RequestField, Predicate<String>> tests = new EnumMap<>(RequestField.class);

	private RequestCriteria(Map<RequestField, String> wanted) {
		this.wanted = wanted;
		wanted.forEach((field, value) -> this.tests.put(field, field.test(value)));
	}

	/**
	 * Creates criteria.
	 * @param wanted the expected value of each relevant field
	 * @param operationIds the IDs of all operations
	 * @return the criteria
	 */
	static RequestCriteria of(Map<RequestField, String> wanted, Set<String> operationIds) {
		String operation = wanted.get(RequestField.OPERATION_ID);
		if (operation != null && !operationIds.contains(operation)) {
			throw problem(RequestField.OPERATION_ID, "There is no operation " + operation
					+ "; the operationIds are those of GET /_mockatlas/routes, such as deleteOrgInvite.");
		}
		String code = wanted.get(RequestField.ERROR_CODE);
		if (code != null && !isErrorCode(code)) {
			throw problem(RequestField.ERROR_CODE, "There is no error code " + code + ".");
		}
		String path = wanted.get(RequestField.PATH);
		if (path != null && (!path.startsWith("/") || path.contains("?"))) {
			throw problem(RequestField.PATH,
					"The field path must be a path without host and query, such as /api/atlas/v2/orgs/{orgId}/invites.");
		}
		if (path != null && path.length() > PathGlob.MAX_LENGTH) {
			throw problem(RequestField.PATH, "The field path is longer than " + PathGlob.MAX_LENGTH + " characters.");
		}
		return new RequestCriteria(new EnumMap<>(wanted));
	}

	boolean isEmpty() {
		return this.wanted.isEmpty();
	}

	int size() {
		return this.wanted.size();
	}

	boolean fit(JournaledRequest request) {
		return this.tests.entrySet().stream().allMatch((test) -> fits(test.getValue(), test.getKey().of(request)));
	}

	/**
	 * Returns the differences between a request and the criteria, one sentence for each
	 * field.
	 */
	List<String> differences(JournaledRequest request) {
		List<String> differences = new ArrayList<>();
		this.tests.forEach((field, test) -> {
			String value = field.of(request);
			if (!fits(test, value)) {
				differences.add(field.text() + ": expected " + this.wanted.get(field) + ", was "
						+ ((value != null) ? value : "none"));
			}
		});
		return differences;
	}

	private static boolean fits(Predicate<String> test, @Nullable String value) {
		return value != null && test.test(value);
	}

	private static boolean isErrorCode(String text) {
		for (ErrorCode code : ErrorCode.values()) {
			if (code.name().equals(text)) {
				return true;
			}
		}
		return false;
	}

	private static ControlProblem problem(RequestField field, String detail) {
		return new ControlProblem(HttpStatus.BAD_REQUEST, detail).withProperty("field", field.text());
	}

}
