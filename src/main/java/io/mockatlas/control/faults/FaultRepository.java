package io.mockatlas.control.faults;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mockatlas.control.replication.ControlVersions;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.persistence.BatchSql;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Repository of faults, each with its entry as a JSON document and its counters. Changes
 * increment a version first, whose row lock serializes them.
 */
@Component
class FaultRepository {

	/**
	 * Name of the version in {@link ControlVersions}.
	 */
	static final String NAME = "faults";

	private final JdbcClient jdbc;

	private final BatchSql batch;

	private final ControlVersions versions;

	private final SingletonSupplier<JsonMapper> json = SingletonSupplier.of(() -> JsonMapper.builder()
		.changeDefaultPropertyInclusion((all) -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build());

	FaultRepository(JdbcClient jdbc, BatchSql batch, ControlVersions versions) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.versions = versions;
	}

	/**
	 * Returns the faults in order of precedence and their version, both of one moment.
	 */
	Stored load() {
		List<Row> rows = this.jdbc.sql("""
				select v.version, f.id, f.document, f.expires_at, f.hits, f.draws
				from control_versions v left join faults f on 1 = 1
				where v.name = ? order by f.position""").param(NAME).query(this::row).list();
		return new Stored(rows.get(0).version(),
				rows.stream().flatMap((row) -> Stream.ofNullable(row.fault())).toList());
	}

	/**
	 * Replaces all faults, in the current transaction.
	 */
	void replace(List<FaultDefinition> faults) {
		this.versions.increment(NAME);
		this.jdbc.sql("delete from faults").update();
		List<BatchSql.Position<String, FaultDefinition>> positions = BatchSql.Position.of(List.of(NAME),
				(name) -> faults);
		this.batch.insert(NAME, "position, document, org_id, expires_at", positions, this::values);
	}

	/**
	 * Adds a fault behind the others, in the current transaction.
	 * @return the ID
	 */
	long add(FaultDefinition fault) {
		this.versions.increment(NAME);
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into faults (position, document, org_id, expires_at)
				values ((select coalesce(max(position), -1) + 1 from faults), :document, :org, :expiresAt)""")
			.param("document", this.json.obtain().writeValueAsString(fault.entry()))
			.param("org", fault.match().orgId())
			.param("expiresAt", (fault.expiresAt() != null) ? fault.expiresAt().atOffset(ZoneOffset.UTC) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.update(key, "id");
		return Objects.requireNonNull(key.getKeyAs(Long.class));
	}

	/**
	 * Deletes one fault, in the current transaction.
	 * @return whether it existed
	 */
	boolean delete(long id) {
		this.versions.increment(NAME);
		return this.jdbc.sql("delete from faults where id = ?").param(id).update() > 0;
	}

	/**
	 * Deletes the faults that name an organization, in the current transaction.
	 */
	void delete(OrgId org) {
		this.versions.increment(NAME);
		this.jdbc.sql("delete from faults where org_id = ?").param(org.value()).update();
	}

	/**
	 * Returns the counters of a fault and locks its row until the transaction ends.
	 * @return the counters; empty if the fault was removed
	 */
	Optional<FaultCounters> lock(long id) {
		return this.jdbc.sql("select hits, draws from faults where id = ? for update")
			.param(id)
			.query((row, number) -> counters(row))
			.optional();
	}

	void save(long id, FaultCounters counters) {
		this.jdbc.sql("update faults set hits = ?, draws = ? where id = ?")
			.params(counters.hits(), counters.draws(), id)
			.update();
	}

	private Object[] values(BatchSql.Position<String, FaultDefinition> position) {
		FaultDefinition fault = position.element();
		return new Object[] { position.number(), this.json.obtain().writeValueAsString(fault.entry()),
				fault.match().orgId(), fault.expiresAt() };
	}

	private Row row(ResultSet row, int number) throws SQLException {
		long version = row.getLong("version");
		String document = row.getString("document");
		if (document == null) {
			return new Row(version, null);
		}
		OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
		return new Row(version,
				new StoredFault(row.getLong("id"), number, this.json.obtain().readValue(document, FaultEntry.class),
						(expiresAt != null) ? expiresAt.toInstant() : null, counters(row)));
	}

	private static FaultCounters counters(ResultSet row) throws SQLException {
		return new FaultCounters(row.getInt("hits"), row.getLong("draws"));
	}

	/**
	 * Stored faults.
	 *
	 * @param version the version of the list
	 * @param faults the faults in order of precedence
	 */
	record Stored(long version, List<StoredFault> faults) {
	}

	/**
	 * Stored fault.
	 *
	 * @param id the ID, never used again
	 * @param position the position in the list
	 * @param entry the entry of that document
	 * @param expiresAt the expiry time; null for none
	 * @param counters the counters
	 */
	record StoredFault(long id, int position, FaultEntry entry, @Nullable Instant expiresAt, FaultCounters counters) {
	}

	private record Row(long version, @Nullable StoredFault fault) {
	}

}
