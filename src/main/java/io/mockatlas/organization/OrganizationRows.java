package io.mockatlas.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.mockatlas.objectid.OrgId;
import io.mockatlas.organization.settings.FederationSettings;
import io.mockatlas.organization.settings.OrgSettings;
import io.mockatlas.persistence.BatchSql;
import io.mockatlas.persistence.jpa.JoinedEntities;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of organizations, for imports and deletions of state.
 */
@Component
public class OrganizationRows {

	private static final String TABLE = "organizations";

	private static final String COLUMNS = """
			name, created_at, skip_default_alerts_settings, api_access_list_required, absolute_session_timeout,
			idle_session_timeout, gen_ai_features_enabled, max_secret_validity_in_hours, multi_factor_auth_required,
			operations_contact, restrict_employee_access, security_contact, streams_cross_group_enabled,
			federation_settings_id, domain_restriction_enabled, domain_allow_list, id""";

	private final BatchSql rows;

	private final JdbcClient jdbc;

	OrganizationRows(BatchSql rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * Inserts organizations, or updates those whose rows were kept for concurrent
	 * requests that wait for the row's lock.
	 */
	public void write(Collection<Organization> organizations) {
		Set<String> existing = Set.copyOf(existing(organizations));
		Map<Boolean, List<Organization>> all = organizations.stream()
			.collect(Collectors.partitioningBy((organization) -> existing.contains(organization.id().value())));
		this.rows.insert(TABLE, COLUMNS, all.getOrDefault(false, List.of()), OrganizationRows::values);
		this.rows.write(
				"update organizations set " + COLUMNS.replace(", id", "").replace(",", " = ?,") + " = ? where id = ?",
				all.getOrDefault(true, List.of()), OrganizationRows::values);
	}

	private static @Nullable Object[] values(Organization organization) {
		OrgSettings settings = organization.settings();
		FederationSettings federation = organization.federationSettings().orElse(null);
		return new @Nullable Object[] { organization.name(), organization.createdAt(),
				organization.skipsDefaultAlertsSettings(), settings.apiAccessListRequired(),
				settings.absoluteSessionTimeout(), settings.idleSessionTimeout(), settings.genAiFeaturesEnabled(),
				settings.maxSecretValidityInHours(), settings.multiFactorAuthRequired(), settings.operationsContact(),
				settings.restrictEmployeeAccess(), settings.securityContact(), settings.streamsCrossGroupEnabled(),
				(federation != null) ? federation.id().value() : null,
				(federation != null) ? federation.domainRestrictionEnabled() : null,
				(federation != null) ? federation.domainAllowList() : null, organization.id().value() };
	}

	/**
	 * Returns the IDs among those of the given organizations that exist already.
	 */
	public List<String> existing(Collection<Organization> organizations) {
		return this.rows.existing(TABLE, "id", organizations, (organization) -> organization.id().value());
	}

	/**
	 * Returns whether an organization exists.
	 */
	public boolean contains(OrgId org) {
		JoinedEntities.flush();
		return isFound("select id from organizations where id = ?", org.value());
	}

	/**
	 * Returns whether there are no organizations.
	 */
	public boolean isEmpty() {
		return !isFound("select id from organizations limit 1");
	}

	public long count() {
		return this.jdbc.sql("select count(*) from organizations").query(Long.class).single();
	}

	/**
	 * Locks the rows of all organizations until the transaction ends.
	 */
	public void lockAll() {
		this.jdbc.sql("select id from organizations order by id for update").query(String.class).list();
	}

	/**
	 * Locks the row of an organization until the transaction ends.
	 * @param org the organization
	 * @return false if the organization does not exist
	 */
	public boolean lock(OrgId org) {
		return isFound("select id from organizations where id = ? for update", org.value());
	}

	/**
	 * Deletes an organization with everything in it.
	 * @param org the organization
	 * @return false if the organization does not exist
	 */
	public boolean delete(OrgId org) {
		return this.jdbc.sql("delete from organizations where id = ?").param(org.value()).update() > 0;
	}

	/**
	 * Deletes all organizations except the given ones.
	 */
	public void deleteExcept(Collection<OrgId> retained) {
		this.jdbc.sql("delete from organizations where not (id = any(?))")
			.param(retained.stream().map(OrgId::value).toArray(String[]::new))
			.update();
	}

	private boolean isFound(String query, Object... parameters) {
		return !this.jdbc.sql(query).params(parameters).query(String.class).list().isEmpty();
	}

}
