package io.mockatlas.state;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Number of objects by type.
 *
 * @param organizations organizations
 * @param projects projects
 * @param users user accounts
 * @param apiKeys API keys
 * @param serviceAccounts service accounts
 * @param invitations invitations of both kinds, including expired and declined ones
 */
public record StateCounts(long organizations, long projects, long users, long apiKeys, long serviceAccounts,
		long invitations) {

	static StateCounts of(JdbcClient jdbc) {
		return jdbc.sql("""
				select (select count(*) from organizations) as organizations,
					(select count(*) from projects) as projects, (select count(*) from users) as users,
					(select count(*) from api_users where kind = 'API_KEY') as api_keys,
					(select count(*) from api_users where kind = 'SERVICE_ACCOUNT') as service_accounts,
					(select count(*) from invitations) as invitations""")
			.query((row, number) -> new StateCounts(row.getLong("organizations"), row.getLong("projects"),
					row.getLong("users"), row.getLong("api_keys"), row.getLong("service_accounts"),
					row.getLong("invitations")))
			.single();
	}

}
