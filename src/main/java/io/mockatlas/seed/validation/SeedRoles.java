package io.mockatlas.seed.validation;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.organization.Roles;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the roles in a seed: at least one, each known and of the required kind.
 */
final class SeedRoles {

	private final Roles roles;

	SeedRoles(Roles roles) {
		this.roles = roles;
	}

	List<String> ofOrganization(@Nullable List<String> names, SourceLocation at) {
		return checked(names, at, this.roles::ofOrganization, "an organization role such as " + Roles.ORG_OWNER + ", "
				+ Roles.ORG_MEMBER + " or " + Roles.ORG_READ_ONLY);
	}

	List<String> ofProject(@Nullable List<String> names, SourceLocation at) {
		return checked(names, at, this.roles::ofProject, "a project role such as " + Roles.GROUP_OWNER);
	}

	private static List<String> checked(@Nullable List<String> names, SourceLocation at,
			Function<Collection<String>, List<String>> known, String wanted) {
		List<String> given = at.required(names);
		if (given.isEmpty()) {
			throw at.error("must name at least one role");
		}
		at.each(given, (name, item) -> {
			try {
				known.apply(List.of(item.text(name, SeedValidator.MAX_NAME)));
			}
			catch (AtlasException ex) {
				String what = (ex.code() == ErrorCode.INVALID_ENUM_VALUE) ? "unknown role " : "wrong kind of role ";
				throw item.error(what + name + " (must be " + wanted + ")");
			}
		});
		return known.apply(given);
	}

}
