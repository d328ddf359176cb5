package io.mockatlas.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedClock;
import io.mockatlas.seed.SeedDates;
import io.mockatlas.user.User;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Exporter of the state as a seed that recreates it: with every ID and every time.
 */
@Component
class SeedExporter {

	private final EntityManager entities;

	private final SeedClock seedClock;

	private final Clock clock;

	private final MembershipExporter memberships;

	private final CredentialExporter credentials;

	SeedExporter(EntityManager entities, SeedClock seedClock, Clock clock, MembershipExporter memberships,
			CredentialExporter credentials) {
		this.entities = entities;
		this.seedClock = seedClock;
		this.clock = clock;
		this.memberships = memberships;
		this.credentials = credentials;
	}

	/**
	 * Exports the whole state.
	 */
	Seed ofAll() {
		List<Organization> organizations = this.entities
			.createQuery("select o from Organization o order by o.id.value", Organization.class)
			.getResultList();
		List<User> users = this.entities.createQuery("select u from User u order by u.id.value", User.class)
			.getResultList();
		Seed seed = new Seed(null, organizations.stream().map(this::organization).toList(),
				users.stream().map(SeedExporter::account).toList());
		return new Seed(clock(seed), seed.organizations(), seed.users());
	}

	/**
	 * Exports one organization and the accounts of its members.
	 */
	Seed of(OrgId org) {
		List<User> users = this.entities
			.createQuery("select m.user from Member m where m.organization.id = :org order by m.user.id.value",
					User.class)
			.setParameter("org", org)
			.getResultList();
		return new Seed(null, List.of(organization(this.entities.find(Organization.class, org))),
				users.stream().map(SeedExporter::account).toList());
	}

	/**
	 * Exports an organization, then clears the persistence context, since other
	 * organizations do not need its entities.
	 */
	private Seed.Organization organization(Organization organization) {
		OrgId org = organization.id();
		Seed.Organization written = new Seed.Organization(org.value(), organization.name(),
				text(organization.createdAt()), organization.skipsDefaultAlertsSettings(),
				SettingsExporter.of(organization.settings()), this.memberships.projects(org),
				this.memberships.teams(org), this.memberships.members(org), this.credentials.keys(org),
				this.credentials.serviceAccounts(org), this.memberships.invitations(org));
		this.entities.clear();
		return written;
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
