package io.mockatlas.control.journal;

import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What requests are told apart by.
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
	 * Its name in queries and bodies.
	 */
	String text() {
		return this.text;
	}

	@Nullable String of(JournaledRequest request) {
		return this.value.apply(request);
	}

	/**
	 * What tells whether a value is the one that is wanted.
	 */
	Predicate<String> test(String wanted) {
		return switch (this) {
			case METHOD -> wanted::equalsIgnoreCase;
			case PATH -> new PathGlob(wanted)::fits;
			default -> wanted::equals;
		};
	}

}
