package io.mockatlas.api.user;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.membership.MembershipStatus;
import io.mockatlas.membership.UserFilter;
import io.mockatlas.objectid.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Parser of the query parameters that filter users.
 */
public final class UserFilterParameters {

	private static final String STATUS = "orgMembershipStatus";

	private static final String STATUSES = "orgMembershipStatuses";

	private UserFilterParameters() {
	}

	/**
	 * Returns the filter of a list. The older parameter for one status and the newer one
	 * for several are mutually exclusive (documented).
	 */
	static UserFilter filter(@Nullable String username, @Nullable String status, @Nullable List<String> statuses) {
		if (status == null || status.isEmpty()) {
			return new UserFilter(username, statuses(statuses));
		}
		if (statuses != null && !statuses.isEmpty()) {
			throw ErrorCode.MUTUALLY_EXCLUSIVE_QUERY_PARAMETERS.exception(STATUS, STATUSES);
		}
		return new UserFilter(username, Set.of(status(status, STATUS)));
	}

	/**
	 * Returns the requested statuses, or the default statuses if there are none.
	 */
	static Set<MembershipStatus> statuses(@Nullable List<String> names) {
		if (names == null || names.isEmpty()) {
			return MembershipStatus.DEFAULT_STATUSES;
		}
		Set<MembershipStatus> statuses = new LinkedHashSet<>();
		names.forEach((name) -> statuses.add(status(name, STATUSES)));
		return statuses;
	}

	/**
	 * Returns the requested user, or null if the parameter is missing or empty.
	 */
	public static @Nullable UserId id(String parameter, @Nullable String userId) {
		if (userId == null || userId.isEmpty()) {
			return null;
		}
		try {
			return new UserId(userId);
		}
		catch (IllegalArgumentException ex) {
			throw ErrorCode.INVALID_QUERY_PARAMETER.exception(parameter);
		}
	}

	private static MembershipStatus status(String name, String parameter) {
		return Stream.of(MembershipStatus.values())
			.filter((status) -> status.name().equals(name))
			.findFirst()
			.orElseThrow(() -> ErrorCode.INVALID_QUERY_PARAMETER.exception(parameter));
	}

}
