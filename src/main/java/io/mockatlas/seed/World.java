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
 * {@link SeedClashException}; then nothing has changed. Of those that write, one goes at
 * a time.
 */
@Repository
@Transactional
public class World {

	private static final String CALLERS = "body";

	private final JdbcClient jdbc;

	private final SeedReader reader;

	private final StartSeed start;

	private final Settlement settlement;

	private final Transcript transcript;

	private final Clearance clearance;

	private final Clash clash;

	private final Origins origins;

	World(JdbcClient jdbc, SeedReader reader, StartSeed start, Settlement settlement, @Lazy Transcript transcript,
			Clearance clearance, Clash clash, Origins origins) {
		this.jdbc = jdbc;
		this.reader = reader;
		this.start = start;
		this.settlement = settlement;
		this.transcript = transcript;
		this.clearance = clearance;
		this.clash = clash;
		this.origins = origins;
	}

	/**
	 * Everything at one moment, as a seed.
	 * @param yaml whether it is to be YAML; else it is JSON
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public String write(boolean yaml) {
		return write(this.transcript.ofAll(), yaml);
	}

	/**
	 * Everything at one moment, and how many there are of everything then.
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Picture picture() {
		return new Picture(write(false), Headcounts.of(this.jdbc));
	}

	/**
	 * One organization as a seed.
	 * @return the seed, if there is such an organization
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Optional<String> write(OrgId org, boolean yaml) {
		return (exists(org)) ? Optional.of(write(this.transcript.of(org), yaml)) : Optional.empty();
	}

	/**
	 * Adds what a seed says. It cannot set the clock, which others go by.
	 */
	public Headcounts add(String text) {
		SeedDraft draft = this.reader.draftOfCaller(new SeedSource(CALLERS, text));
		if (draft.seed().clock() != null) {
			throw draft.root().field("clock").mistake("can only be set with everything else: PUT /_mockatlas/state");
		}
		Population population = this.reader.populate(draft, standing(draft, false));
		this.clash.requireNew(population.organizations());
		this.clash.requireNone(population);
		return settled(population, true);
	}

	/**
	 * Puts what a seed says in the place of everything.
	 */
	public Headcounts replace(String text) {
		SeedDraft draft = this.reader.draftOfCaller(new SeedSource(CALLERS, text));
		Population population = this.reader.populate(draft, Standing.NOBODY);
		this.clearance.everything(ids(population));
		this.origins.forget();
		return settled(population, true);
	}

	/**
	 * Puts an earlier state in the place of everything. How organizations came in that
	 * still are there stays as it was.
	 */
	public Headcounts restore(String text) {
		Population population = this.reader.populate(this.reader.draftOfCaller(SeedSource.own("snapshot", text)),
				Standing.NOBODY);
		this.clearance.everything(ids(population));
		return settled(population, true);
	}

	/**
	 * Goes back to the start seed.
	 */
	public Headcounts restart() {
		Population population = this.reader.read(this.start.source());
		this.clearance.everything(ids(population));
		this.origins.forget();
		return settled(population, false);
	}

	/**
	 * Takes one organization back: to how the start seed has it, else to how it came in.
	 * @return how many there are then, or nothing if nobody knows the organization
	 */
	public Optional<Headcounts> restart(OrgId org) {
		SeedDraft seed = this.reader.draft(this.start.source());
		if (seed.holds(org)) {
			this.clearance.contents(org);
			return Optional.of(settledAgain(seed.of(org)));
		}
		return this.origins.find(org).map((origin) -> {
			this.clearance.contents(org);
			return settledAgain(this.reader.draftOfCaller(origin));
		});
	}

	/**
	 * Takes an organization away with all in it.
	 * @return false if it was not there
	 */
	public boolean remove(OrgId org) {
		return this.clearance.organization(org);
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
	private Headcounts settledAgain(SeedDraft draft) {
		Population population = this.reader.populate(draft, standing(draft, true));
		this.clash.requireNone(population);
		return settled(population, false);
	}

	private Headcounts settled(Population population, boolean keepOrigins) {
		this.settlement.settle(population);
		if (keepOrigins) {
			population.organizations()
				.stream()
				.map(Organization::id)
				.filter((org) -> !isOfStart(org) && !this.origins.holds(org))
				.forEach((org) -> this.origins.keep(org, SeedWriter.json(this.transcript.of(org))));
		}
		return Headcounts.of(this.jdbc);
	}

	private Standing standing(SeedDraft draft, boolean prevail) {
		Set<String> usernames = draft.usernames();
		if (usernames.isEmpty()) {
			return Standing.NOBODY;
		}
		JoinedEntities.flush();
		return new Standing(this.jdbc
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

	private static List<OrgId> ids(Population population) {
		return population.organizations().stream().map(Organization::id).toList();
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
	public record Picture(String document, Headcounts counts) {
	}

}
