package io.mockatlas.seed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import io.mockatlas.directory.Roles;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads a seed: from its text to the population that it makes, or to its first mistake.
 */
@Component
class SeedReader {

	private final Environment environment;

	private final Roles roles;

	private final Clock clock;

	SeedReader(Environment environment, Roles roles, Clock clock) {
		this.environment = environment;
		this.roles = roles;
		this.clock = clock;
	}

	Population read(SeedSource source) {
		SeedTree tree = new SeedTree(source, this.environment);
		return Census.of(new SeedBinding().bind(tree), tree.root(), new SeedRoles(this.roles),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS));
	}

}
