package io.mockatlas.security;

import java.util.List;
import java.util.Objects;

import io.mockatlas.fixture.Mappings;

/**
 * Role table of the server's controllers.
 */
final class DerivedRoles {

	static final List<RoleTable.Row> ROWS = RoleTable.rows(Mappings.all()
		.stream()
		.filter(Mappings.Mapping::isAtlas)
		.map((mapping) -> new RoleTable.Operation(mapping.method().asHttpMethod(), mapping.operation(),
				Objects.requireNonNull(mapping.role(), mapping::toString).value()))
		.toList());

	private DerivedRoles() {
	}

}
