package io.mockatlas.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.Organizations;
import io.mockatlas.persistence.jpa.JoinedEntities;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedClock;
import io.mockatlas.seed.SeedDates;
import io.mockatlas.user.Member;
import io.mockatlas.user.Members;
import io.mockatlas.user.User;
import io.mockatlas.user.Users;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Exporter of the state as a seed that recreates it: with every ID and every time.
 */
@Component
class SeedExporter {

	private final Organizations organizations;

	private final Users users;

	private final Members members;

	private final SeedClock seedClock;

	private final Clock clock;

	private final MembershipExporter memberships;

	private final CredentialExporter credentials;

	SeedExporter(Organizations organizations, Users users, Members members, SeedClock seedClock, Clock clock,
			MembershipExporter memberships, CredentialExporter credentials) {
		this.organizations = organizations;
		this.users = users;
		this.members = members;
		this.seedClock = seedClock;
		this.clock = clock;
		this.memberships = memberships;
		this.credentials = credentials;
	}

	/**
	 * Exports the whole state.
	 */
	Seed ofAll() {
		List<Organization> organizations = this.organizations.findAll();
		List<Seed.Account> accounts = accounts(this.users.findAll().stream());
		Seed seed = new Seed(null,
				organizations.stream()
					.sorted(Comparator.comparing((organization) -> organization.id().value()))
					.map(this::organization)
					.toList(),
				accounts);
		return new Seed(clock(seed), seed.organizations(), accounts);
	}

	/**
	 * Exports one organization and the accounts of its members.
	 */
	Seed of(OrgId org) {
		List<Seed.Account> accounts = accounts(this.members.of(org).stream().map(Member::user));
		return new Seed(null, List.of(organization(this.organizations.findById(org).orElseThrow())), accounts);
	}

	/**
	 * Exports an organization, then clears the persistence context, since other
	 * organizations do not need its entities.
	 */
	private Seed.Organization organization(Organization organization) {
		OrgId org = organization.id();
		Seed.Organization written = new Seed.Organization(org.value(), organization.name(),
				text(organization.createdAt()), organization.skipsDefaultAlertsSettings(),
				SettingsExporter.of(organization.settings()),
				organization.federationSettings().map(SettingsExporter::of).orElse(null),
				this.memberships.projects(org), this.memberships.teams(org), this.memberships.members(org),
				this.credentials.keys(org), this.credentials.serviceAccounts(org), this.memberships.invitations(org));
		JoinedEntities.clear();
		return written;
	}

	private static List<Seed.Account> accounts(Stream<User> users) {
		return users.sorted(Comparator.comparing((user) -> user.id().value())).map(SeedExporter::account).toList();
	}

	private static Seed.Account account(User user) {
		return new Seed.Account(user.id().value(), user.username(), user.profile().firstName(),
				user.profile().lastName(), user.profile().country(), text(user.createdAt()));
	}

	/**
	 * Returns the clock's setting. If the clock shows the system's time, but was ahead of
	 * it when an object was created, returns a zero offset: without a clock setting,
	 * dates of a seed cannot be in the future.
	 */
	private Seed.@Nullable Clock clock(Seed seed) {
		SeedClock.Setting setting = this.seedClock.setting();
		if (setting == null) {
			return (SeedDates.latest(seed).isAfter(this.clock.instant()))
					? new Seed.Clock(null, Duration.ZERO.toString(), null) : null;
		}
		return new Seed.Clock((setting.now() != null) ? setting.now().toString() : null,
				(setting.shift() != null) ? setting.shift().toString() : null, (setting.frozen()) ? true : null);
	}

	static String text(Instant time) {
		return time.toString();
	}

}
