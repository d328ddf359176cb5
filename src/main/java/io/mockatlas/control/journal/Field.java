package io.mockatlas.control.journal;

import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What requests are told apart by.
 */
enum Field {

	METHOD("method", Request::method),

	PATH("path", Request::path),

	OPERATION_ID("operationId", Request::operationId),

	ORG_ID("orgId", Request::orgId),

	GROUP_ID("groupId", Request::groupId),

	INVITATION_ID("invitationId", Request::invitationId),

	CALLER("caller", Request::caller),

	STATUS("status", (request) -> Integer.toString(request.status())),

	ERROR_CODE("errorCode", Request::errorCode);

	private final String text;

	private final Function<Request, @Nullable String> value;

	Field(String text, Function<Request, @Nullable String> value) {
		this.text = text;
		this.value = value;
	}

	/**
	 * Its name in queries and bodies.
	 */
	String text() {
		return this.text;
	}

	@Nullable String of(Request request) {
		return this.value.apply(request);
	}

	/**
	 * What tells whether a value is the one that is wanted.
	 */
	Predicate<String> test(String wanted) {
		return switch (this) {
			case METHOD -> wanted::equalsIgnoreCase;
			case PATH -> new PathForm(wanted)::fits;
			default -> wanted::equals;
		};
	}

}
