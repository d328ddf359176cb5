package io.mockatlas.seed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.mockatlas.directory.OrgId;
import io.mockatlas.directory.Organization;
import io.mockatlas.directory.Profile;
import io.mockatlas.directory.User;
import io.mockatlas.directory.UserId;
import io.mockatlas.persistence.JoinedEntities;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that exists, to be written down, added to, replaced and taken back to how it
 * was. A mistake in a text is a {@link SeedException}, what is there already a
 * {@link SeedConflictException}; then nothing has changed. Of those that write, one goes
 * at a time.
 */
@Repository
@Transactional
public class State {

	private static final String CALLERS = "body";

	private final JdbcClient jdbc;

	private final SeedReader reader;

	private final StartSeed start;

	private final SeedImporter importer;

	private final SeedExporter exporter;

	private final StateDeletion deletion;

	private final ConflictCheck conflictCheck;

	private final OrganizationBaselines baselines;

	State(JdbcClient jdbc, SeedReader reader, StartSeed start, SeedImporter importer, @Lazy SeedExporter exporter,
			StateDeletion deletion, ConflictCheck conflictCheck, OrganizationBaselines baselines) {
		this.jdbc = jdbc;
		this.reader = reader;
		this.start = start;
		this.importer = importer;
		this.exporter = exporter;
		this.deletion = deletion;
		this.conflictCheck = conflictCheck;
		this.baselines = baselines;
	}

	/**
	 * Everything at one moment, as a seed.
	 * @param yaml whether it is to be YAML; else it is JSON
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public String write(boolean yaml) {
		return write(this.exporter.ofAll(), yaml);
	}

	/**
	 * Everything at one moment, and how many there are of everything then.
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Picture picture() {
		return new Picture(write(false), StateCounts.of(this.jdbc));
	}

	/**
	 * One organization as a seed.
	 * @return the seed, if there is such an organization
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Optional<String> write(OrgId org, boolean yaml) {
		return (exists(org)) ? Optional.of(write(this.exporter.of(org), yaml)) : Optional.empty();
	}

	/**
	 * Adds what a seed says. It cannot set the clock, which others go by.
	 */
	public StateCounts add(String text) {
		ParsedSeed parsed = this.reader.draftOfCaller(new SeedSource(CALLERS, text));
		if (parsed.seed().clock() != null) {
			throw parsed.root().field("clock").mistake("can only be set with everything else: PUT /_mockatlas/state");
		}
		ValidatedSeed validated = this.reader.populate(parsed, standing(parsed, false));
		this.conflictCheck.requireNew(validated.organizations());
		this.conflictCheck.requireNone(validated);
		return settled(validated, true);
	}

	/**
	 * Puts what a seed says in the place of everything.
	 */
	public StateCounts replace(String text) {
		ParsedSeed parsed = this.reader.draftOfCaller(new SeedSource(CALLERS, text));
		ValidatedSeed validated = this.reader.populate(parsed, ExistingAccounts.NOBODY);
		this.deletion.everything(ids(validated));
		this.baselines.forget();
		return settled(validated, true);
	}

	/**
	 * Puts an earlier state in the place of everything. How organizations came in that
	 * still are there stays as it was.
	 */
	public StateCounts restore(String text) {
		ValidatedSeed validated = this.reader.populate(this.reader.draftOfCaller(SeedSource.own("snapshot", text)),
				ExistingAccounts.NOBODY);
		this.deletion.everything(ids(validated));
		return settled(validated, true);
	}

	/**
	 * Goes back to the start seed.
	 */
	public StateCounts restart() {
		ValidatedSeed validated = this.reader.read(this.start.source());
		this.deletion.everything(ids(validated));
		this.baselines.forget();
		return settled(validated, false);
	}

	/**
	 * Takes one organization back: to how the start seed has it, else to how it came in.
	 * @return how many there are then, or nothing if nobody knows the organization
	 */
	public Optional<StateCounts> restart(OrgId org) {
		ParsedSeed seed = this.reader.draft(this.start.source());
		if (seed.holds(org)) {
			this.deletion.contents(org);
			return Optional.of(settledAgain(seed.of(org)));
		}
		return this.baselines.find(org).map((origin) -> {
			this.deletion.contents(org);
			return settledAgain(this.reader.draftOfCaller(origin));
		});
	}

	/**
	 * Takes an organization away with all in it.
	 * @return false if it was not there
	 */
	public boolean remove(OrgId org) {
		return this.deletion.organization(org);
	}

	/**
	 * Whether there is such an organization.
	 */
	@Transactional(readOnly = true)
	public boolean exists(OrgId org) {
		JoinedEntities.flush();
		return this.jdbc.sql("select 1 from organizations where id = ?")
			.param(org.value())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * Fills an organization again. People who have come to other organizations meanwhile
	 * are who they are there.
	 */
	private StateCounts settledAgain(ParsedSeed parsed) {
		ValidatedSeed validated = this.reader.populate(parsed, standing(parsed, true));
		this.conflictCheck.requireNone(validated);
		return settled(validated, false);
	}

	private StateCounts settled(ValidatedSeed validated, boolean keepOrigins) {
		this.importer.settle(validated);
		if (keepOrigins) {
			validated.organizations()
				.stream()
				.map(Organization::id)
				.filter((org) -> !isOfStart(org) && !this.baselines.holds(org))
				.forEach((org) -> this.baselines.keep(org, SeedWriter.json(this.exporter.of(org))));
		}
		return StateCounts.of(this.jdbc);
	}

	private ExistingAccounts standing(ParsedSeed parsed, boolean prevail) {
		Set<String> usernames = parsed.usernames();
		if (usernames.isEmpty()) {
			return ExistingAccounts.NOBODY;
		}
		JoinedEntities.flush();
		return new ExistingAccounts(this.jdbc
			.sql("select id, username, first_name, last_name, country, created_at from users where username = any(?)")
			.param(usernames.toArray(String[]::new))
			.query((row, number) -> new User(new UserId(row.getString("id")), row.getString("username"),
					new Profile(row.getString("first_name"), row.getString("last_name"), row.getString("country")),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.list(), prevail);
	}

	/**
	 * Whether an organization is in the start seed, which is read once for that.
	 */
	private boolean isOfStart(OrgId org) {
		return this.start.organizations((source) -> this.reader.draft(source).organizations()).contains(org.value());
	}

	private static List<OrgId> ids(ValidatedSeed validated) {
		return validated.organizations().stream().map(Organization::id).toList();
	}

	private static String write(Seed seed, boolean yaml) {
		return (yaml) ? SeedWriter.yaml(seed) : SeedWriter.json(seed);
	}

	/**
	 * Everything at one moment.
	 *
	 * @param document the seed that makes it again
	 * @param counts how many there are of everything
	 */
	public record Picture(String document, StateCounts counts) {
	}

}
