package io.mockatlas.seed.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.mockatlas.organization.RoleProperties;
import io.mockatlas.organization.Roles;
import io.mockatlas.seed.SeedClock;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SeedSource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Seeds for tests, read at a fixed time.
 */
public final class Seeds {

	public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	/**
	 * First five lines of a seed with one organization.
	 */
	static final String ACME = """
			organizations:
			  - name: Acme
			    projects: [{ name: web }, { name: data }]
			    teams: [{ name: platform }]
			    users: [{ username: ada@example.com, roles: { orgRoles: [ORG_OWNER] } }]
			""";

	private Seeds() {
	}

	/**
	 * Returns {@link #ACME} with more lines of that organization.
	 */
	public static String acme(String lines) {
		return ACME + lines.indent(4);
	}

	public static ValidatedSeed read(String seed) {
		return read(seed, Map.of());
	}

	public static ValidatedSeed read(String seed, Map<String, Object> variables) {
		return read(new SeedSource("seed.yaml", seed), variables);
	}

	public static ValidatedSeed read(SeedSource source, Map<String, Object> variables) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
		Roles roles = new Roles(new RoleProperties(List.of("ORG_EXTRA")));
		Clock clock = Clock.fixed(NOW.plusMillis(345), ZoneOffset.UTC);
		return new SeedReader(environment, roles, clock, new FixedSeedClock()).read(source);
	}

	/**
	 * Returns the mistake that the reader reports in a seed.
	 */
	public static String error(String seed) {
		return catchThrowableOfType(SeedException.class, () -> read(seed)).getMessage();
	}

	/**
	 * Clock without a stored setting. A setting shifts it from {@link #NOW}.
	 */
	private static final class FixedSeedClock implements SeedClock {

		@Override
		public @Nullable Setting setting() {
			return null;
		}

		@Override
		public Instant set(Setting setting) {
			return (setting.now() != null) ? setting.now() : NOW.plus(Objects.requireNonNull(setting.shift()));
		}

	}

}
