package io.mockatlas.control.journal;

import java.util.function.Function;
import java.util.function.Predicate;

import io.mockatlas.control.PathGlob;
import org.jspecify.annotations.Nullable;

/**
 * Field of a journaled request that criteria can refer to.
 */
enum RequestField {

	METHOD("method", JournaledRequest::method),

	PATH("path", JournaledRequest::path),

	OPERATION_ID("operationId", JournaledRequest::operationId),

	ORG_ID("orgId", JournaledRequest::orgId),

	GROUP_ID("groupId", JournaledRequest::groupId),

	INVITATION_ID("invitationId", JournaledRequest::invitationId),

	CALLER("caller", JournaledRequest::caller),

	STATUS("status", (request) -> Integer.toString(request.status())),

	ERROR_CODE("errorCode", JournaledRequest::errorCode);

	private final String text;

	private final Function<JournaledRequest, @Nullable String> value;

	RequestField(String text, Function<JournaledRequest, @Nullable String> value) {
		this.text = text;
		this.value = value;
	}

	/**
	 * Returns the name of the field in queries and bodies.
	 */
	String text() {
		return this.text;
	}

	@Nullable String of(JournaledRequest request) {
		return this.value.apply(request);
	}

	/**
	 * Returns the predicate that compares a value with the expected one.
	 */
	Predicate<String> test(String wanted) {
		return switch (this) {
			case METHOD -> wanted::equalsIgnoreCase;
			case PATH -> new PathGlob(wanted)::fits;
			default -> wanted::equals;
		};
	}

}
