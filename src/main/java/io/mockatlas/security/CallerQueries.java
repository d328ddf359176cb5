package io.mockatlas.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.mockatlas.caller.AllowedBlock;
import io.mockatlas.caller.Caller;
import io.mockatlas.caller.NetworkPolicy;
import io.mockatlas.caller.ProjectScope;
import io.mockatlas.credential.secret.SecretId;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.objectid.OrgId;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.ProjectGrant;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Queries for the callers of authenticated requests. One query reads all data for the
 * checks before an operation: roles, access list, and the organization of the project
 * that the request names. The queries are plain SQL, since JPA takes several times as
 * long and is not initialized before another component needs it.
 */
@Component
public class CallerQueries {

	private static final String CALLER = """
			select u.id, u.username, u.org_id, u.roles, u.ha1, o.api_access_list_required,
				(select array_agg(g.project_id || ' ' || g.role order by g.position)
					from api_user_project_roles g where g.api_user_id = u.id),
				(select array_agg(e.cidr_block || ' ' || cast(e.id as varchar))
					from access_list_entries e where e.api_user_id = u.id),
				(select p.org_id from projects p where p.id = ?)
			from api_users u join organizations o on o.id = u.org_id
			""";

	// H2 builds a map of the column names for each result; access by index avoids it.
	private static final int ID = 1;

	private static final int USERNAME = 2;

	private static final int ORG = 3;

	private static final int ROLES = 4;

	private static final int HA1 = 5;

	private static final int LIST_REQUIRED = 6;

	private static final int GRANTS = 7;

	private static final int BLOCKS = 8;

	private static final int PROJECT_ORG = 9;

	private static final String BY_PUBLIC_KEY = CALLER + "where u.username = ? and u.kind = 'API_KEY'";

	private static final String BY_TOKEN = CALLER + """
			where u.id = ? and u.kind = 'SERVICE_ACCOUNT'
				and exists (select 1 from service_account_secrets s where s.id = ? and s.service_account_id = u.id)
				and not exists (select 1 from revoked_tokens t where t.id = ?)""";

	private final JdbcTemplate jdbc;

	CallerQueries(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds an API key.
	 * @param publicKey the public key
	 * @param project the project that the request names, or null
	 * @return the key, or null if it does not exist
	 */
	@Nullable public ApiKeyDigestAccount findKey(String publicKey, @Nullable ProjectId project) {
		return DataAccessUtils.singleResult(this.jdbc.query(BY_PUBLIC_KEY,
				(row, number) -> new ApiKeyDigestAccount(row.getString(HA1), signedIn(row, project)), text(project),
				publicKey));
	}

	/**
	 * Finds the service account of a token.
	 * @param id the ID of the service account in the token
	 * @param secret the secret for which the token was issued
	 * @param token the ID of the token
	 * @param project the project that the request names, or null
	 * @return the authenticated service account, or null if it or the secret no longer
	 * exists, or if the token is revoked
	 */
	public @Nullable AuthenticatedCaller findServiceAccount(ApiUserId id, SecretId secret, String token,
			@Nullable ProjectId project) {
		return DataAccessUtils.singleResult(this.jdbc.query(BY_TOKEN, (row, number) -> signedIn(row, project),
				text(project), id.value(), secret.value(), token));
	}

	/**
	 * Finds the organization of a project that authentication has not loaded.
	 */
	ProjectScope place(ProjectId project) {
		List<String> org = this.jdbc.queryForList("select org_id from projects where id = ?", String.class,
				project.value());
		return new ProjectScope(project, (org.isEmpty()) ? null : new OrgId(org.get(0)));
	}

	/**
	 * Returns whether an organization exists.
	 */
	boolean isOrganization(OrgId org) {
		return !this.jdbc.queryForList("select 1 from organizations where id = ?", Integer.class, org.value())
			.isEmpty();
	}

	private static AuthenticatedCaller signedIn(ResultSet row, @Nullable ProjectId project) throws SQLException {
		NetworkPolicy networkPolicy = NetworkPolicy
			.of(texts(row.getArray(BLOCKS)).stream().map(AllowedBlock::parse).toList(), row.getBoolean(LIST_REQUIRED));
		Caller caller = new Caller(new ApiUserId(row.getString(ID)), row.getString(USERNAME),
				new OrgId(row.getString(ORG)), texts(row.getArray(ROLES)), grants(row.getArray(GRANTS)), networkPolicy);
		String org = row.getString(PROJECT_ORG);
		return new AuthenticatedCaller(caller,
				(project != null) ? new ProjectScope(project, (org != null) ? new OrgId(org) : null) : null);
	}

	private static List<ProjectGrant> grants(@Nullable Array array) throws SQLException {
		List<ProjectGrant> grants = new ArrayList<>();
		for (String text : texts(array)) {
			int space = text.indexOf(' ');
			grants.add(new ProjectGrant(new ProjectId(text.substring(0, space)), text.substring(space + 1)));
		}
		return grants;
	}

	/**
	 * Returns the elements of an array. An aggregate of no rows is null.
	 */
	private static List<String> texts(@Nullable Array array) throws SQLException {
		if (array == null) {
			return List.of();
		}
		List<String> texts = new ArrayList<>();
		for (Object element : (Object[]) array.getArray()) {
			texts.add((String) element);
		}
		return texts;
	}

	/**
	 * Returns the ID of a project; for null, an empty text, which matches no project.
	 */
	private static String text(@Nullable ProjectId project) {
		return (project != null) ? project.value() : "";
	}

}
