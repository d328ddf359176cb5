package io.mockatlas.security;

import java.util.Set;
import java.util.TreeSet;

import io.mockatlas.fixture.Mappings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the role table against the mappings of all controllers, both ways.
 */
class RoleTableTests {

	/**
	 * A path without a row would be open to every caller who signed in.
	 */
	@Test
	void hasRowForEveryPathThatIsServed() {
		assertThat(rows()).containsAll(served());
	}

	@Test
	void servesEveryPathThatHasRow() {
		assertThat(served()).isNotEmpty().containsAll(rows());
	}

	private static Set<String> served() {
		return new TreeSet<>(
				Mappings.all().stream().filter(Mappings.Mapping::isAtlas).map(Mappings.Mapping::operation).toList());
	}

	private static Set<String> rows() {
		return new TreeSet<>(RoleTable.ROWS.stream().map(RoleTable.Row::path).toList());
	}

}
