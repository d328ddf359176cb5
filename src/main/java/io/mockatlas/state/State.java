package io.mockatlas.state;

import java.util.List;
import java.util.Optional;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.Organization;
import io.mockatlas.organization.OrganizationRows;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SeedException;
import io.mockatlas.seed.SeedSource;
import io.mockatlas.seed.SeedWriter;
import io.mockatlas.seed.validation.ExistingAccounts;
import io.mockatlas.seed.validation.ParsedSeed;
import io.mockatlas.seed.validation.SeedConflictException;
import io.mockatlas.seed.validation.SeedReader;
import io.mockatlas.seed.validation.ValidatedSeed;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository that exports, extends, replaces and resets the whole state. Throws
 * {@link SeedException} for an error in a seed and {@link SeedConflictException} for a
 * conflict with existing state; the state then remains unchanged. Callers must serialize
 * writes.
 */
@Repository
@Transactional
public class State {

	private static final String CALLERS = "body";

	private final OrganizationRows organizations;

	private final SeedReader reader;

	private final StartSeed start;

	private final SeedImporter importer;

	private final SeedExporter exporter;

	private final StateDeletion deletion;

	private final ConflictCheck conflictCheck;

	private final OrganizationBaselines baselines;

	private final StateCounter counter;

	private final SandboxCredentials sandbox;

	State(OrganizationRows organizations, SeedReader reader, StartSeed start, SeedImporter importer,
			@Lazy SeedExporter exporter, StateDeletion deletion, ConflictCheck conflictCheck,
			OrganizationBaselines baselines, StateCounter counter, SandboxCredentials sandbox) {
		this.organizations = organizations;
		this.reader = reader;
		this.start = start;
		this.importer = importer;
		this.exporter = exporter;
		this.deletion = deletion;
		this.conflictCheck = conflictCheck;
		this.baselines = baselines;
		this.counter = counter;
		this.sandbox = sandbox;
	}

	/**
	 * Exports the state of one moment as a seed.
	 * @param yaml true for YAML, false for JSON
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public String write(boolean yaml) {
		return write(this.exporter.ofAll(), yaml);
	}

	/**
	 * Returns an export and the counts of the same moment.
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Export export() {
		return new Export(write(false), this.counter.count());
	}

	/**
	 * Exports one organization as a seed.
	 * @return the seed; empty for an unknown organization
	 */
	@Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
	public Optional<String> write(OrgId org, boolean yaml) {
		return (exists(org)) ? Optional.of(write(this.exporter.of(org), yaml)) : Optional.empty();
	}

	/**
	 * Adds the contents of a seed. The seed cannot set the clock, which all organizations
	 * share.
	 */
	public StateCounts add(String text) {
		ParsedSeed parsed = this.reader.parseRequestBody(new SeedSource(CALLERS, text));
		if (parsed.seed().clock() != null) {
			throw parsed.root().field("clock").error("can only be set with everything else: PUT /_mockatlas/state");
		}
		ValidatedSeed validated = this.reader.validate(parsed, this.conflictCheck.existingAccounts(parsed, false));
		this.conflictCheck.requireNew(validated.organizations());
		this.conflictCheck.requireNone(validated);
		return importSeed(validated, true);
	}

	/**
	 * Replaces the state with the contents of a seed.
	 */
	public StateCounts replace(String text) {
		ParsedSeed parsed = this.reader.parseRequestBody(new SeedSource(CALLERS, text));
		ValidatedSeed validated = this.reader.validate(parsed, ExistingAccounts.NONE);
		this.deletion.deleteAll(ids(validated));
		this.baselines.deleteAll();
		return importSeed(validated, true);
	}

	/**
	 * Replaces the state with a snapshot. Baselines of organizations that still exist do
	 * not change.
	 */
	public StateCounts restore(String text) {
		ValidatedSeed validated = this.reader
			.validate(this.reader.parseRequestBody(SeedSource.trusted("snapshot", text)), ExistingAccounts.NONE);
		this.deletion.deleteAll(ids(validated));
		return importSeed(validated, true);
	}

	/**
	 * Resets the state to the start seed.
	 */
	public StateCounts reset() {
		ValidatedSeed validated = this.reader.read(this.start.source());
		this.deletion.deleteAll(ids(validated));
		this.baselines.deleteAll();
		return importSeed(validated, false);
	}

	/**
	 * Resets one organization to the start seed, or to its baseline if the start seed
	 * does not contain it.
	 * @return the counts after the reset; empty for an unknown organization
	 */
	public Optional<StateCounts> reset(OrgId org) {
		ParsedSeed seed = this.reader.parse(this.start.source());
		if (seed.contains(org)) {
			this.deletion.deleteContents(org);
			return Optional.of(reimport(seed.of(org)));
		}
		return this.baselines.find(org).map((origin) -> {
			this.deletion.deleteContents(org);
			return reimport(this.reader.parseRequestBody(origin));
		});
	}

	/**
	 * Deletes an organization and everything in it.
	 * @return false if the organization does not exist
	 */
	public boolean remove(OrgId org) {
		return this.deletion.deleteOrganization(org);
	}

	/**
	 * Returns whether an organization exists.
	 */
	@Transactional(readOnly = true)
	public boolean exists(OrgId org) {
		return this.organizations.contains(org);
	}

	/**
	 * Imports an organization again. Users that meanwhile joined other organizations keep
	 * their accounts.
	 */
	private StateCounts reimport(ParsedSeed parsed) {
		ValidatedSeed validated = this.reader.validate(parsed, this.conflictCheck.existingAccounts(parsed, true));
		this.conflictCheck.requireNone(validated);
		return importSeed(validated, false);
	}

	private StateCounts importSeed(ValidatedSeed validated, boolean keepOrigins) {
		this.importer.importSeed(validated);
		this.sandbox.requireNone("the state");
		if (keepOrigins) {
			validated.organizations()
				.stream()
				.map(Organization::id)
				.filter((org) -> !isOfStart(org) && !this.baselines.contains(org))
				.forEach((org) -> this.baselines.save(org, SeedWriter.json(this.exporter.of(org))));
		}
		return this.counter.count();
	}

	/**
	 * Returns whether an organization is in the start seed, which is parsed once for
	 * that.
	 */
	private boolean isOfStart(OrgId org) {
		return this.start.organizations((source) -> this.reader.parse(source).organizations()).contains(org.value());
	}

	private static List<OrgId> ids(ValidatedSeed validated) {
		return validated.organizations().stream().map(Organization::id).toList();
	}

	private static String write(Seed seed, boolean yaml) {
		return (yaml) ? SeedWriter.yaml(seed) : SeedWriter.json(seed);
	}

	/**
	 * Export of one moment.
	 *
	 * @param document the state as a seed
	 * @param counts the counts of the state
	 */
	public record Export(String document, StateCounts counts) {
	}

}
