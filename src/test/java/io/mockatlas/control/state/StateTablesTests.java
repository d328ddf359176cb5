package io.mockatlas.control.state;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of the state: an export contains every column, and a deletion leaves no row. Two
 * exports that omit the same column are equal, so the test compares the tables after
 * setting each column to another value than its default.
 */
@AtlasTest
@ExtendWith(ResetExtension.class)
class StateTablesTests {

	/**
	 * Tables that are not part of the state.
	 */
	private static final Set<String> OTHER_TABLES = Set.of("flyway_schema_history", "messages", "snapshots",
			"organization_origins", "state_writer", "emulator_clock", "revoked_tokens", "control_versions", "faults",
			"control_resets", "signing_secret");

	/**
	 * Tables without data of organizations.
	 */
	private static final Set<String> KEPT_TABLES = Set.of("flyway_schema_history", "snapshots", "state_writer",
			"emulator_clock", "revoked_tokens", "control_versions", "faults", "control_resets", "signing_secret");

	/**
	 * Columns that identify rows, that other tests change, or that are derived from other
	 * columns ({@code users.last_auth}).
	 */
	private static final Set<String> UNCHANGED_COLUMNS = Set.of("username", "name", "kind", "roles", "role", "position",
			"version", "ha1", "hash", "cidr_block", "tag_key", "limit_name", "declined");

	/**
	 * Columns with generated values.
	 */
	private static final Set<String> GENERATED_COLUMNS = Set.of("members.id", "project_teams.id",
			"access_list_entries.id", "member_project_roles.member_id", "member_teams.member_id",
			"invitations.version");

	private static final Map<String, String> OTHER_TEXTS = Map.ofEntries(
			Map.entry("operations_contact", "'ops@example.com'"), Map.entry("security_contact", "'sec@example.com'"),
			Map.entry("country", "'IE'"), Map.entry("region_usage_restrictions", "'GOV_REGIONS_ONLY'"),
			Map.entry("first_name", "'Augusta'"), Map.entry("last_name", "'King'"),
			Map.entry("description", "'Something else'"),
			Map.entry("private_key_tail", "case kind when 'API_KEY' then '0123456789ab' end"),
			Map.entry("masked_value", "'mdb_sa_sk_...else'"), Map.entry("last_used_address", "'127.0.0.9'"),
			Map.entry("domain_allow_list", "array['example.net']"), Map.entry("tag_value", "'else'"),
			Map.entry("inviter_username", "'inviter'"));

	/**
	 * Creates rows in every table of the state. Peter is invited and has the account of a
	 * pending user.
	 */
	private static final String INITECH = """
			users: [{ id: 690000000000000000000e11, username: peter@example.com }]
			organizations:
			  - id: 690000000000000000000d01
			    name: Initech
			    federationSettings: { id: 690000000000000000000d02 }
			    projects:
			      - name: web
			        tags: [{ key: a, value: b }]
			        limits: [{ name: dataFederation.bytesProcessed.query, value: 1 }]
			        teams: [{ teamId: ops, roleNames: [GROUP_READ_ONLY] }]
			    teams: [{ name: ops }]
			    users:
			      - username: bill@example.com
			        roles: { orgRoles: [ORG_OWNER], groupRoleAssignments: [{ groupId: web, groupRoles: [GROUP_OWNER] }] }
			        teamIds: [ops]
			    apiKeys:
			      - publicKey: initechk
			        privateKey: 66666666-6666-4666-8666-666666666666
			        roles: { orgRoles: [ORG_OWNER], groupRoleAssignments: [{ groupId: web, groupRoles: [GROUP_OWNER] }] }
			        accessList: [{ cidrBlock: 127.0.0.0/8 }]
			    serviceAccounts:
			      - name: CI
			        roles: { orgRoles: [ORG_OWNER] }
			        secrets: [{ secret: mdb_sa_sk_0123456789abcdef }]
			        accessList: [{ cidrBlock: 127.0.0.0/8 }]
			    invitations:
			      - id: 690000000000000000000e10
			        username: peter@example.com
			        roles: [ORG_MEMBER]
			        groupRoleAssignments: [{ groupId: web, roles: [GROUP_OWNER] }]
			        teamIds: [ops]
			      - { username: samir@example.com, groupId: web, roles: [GROUP_OWNER] }
			""";

	/**
	 * Replaces the organization by an empty one, which keeps its row.
	 */
	private static final String EMPTY = "organizations: [{ id: 690000000000000000000d01, name: Initech }]";

	private static final List<String> TABLES_OF_EMPTY_ORGANIZATION = List.of("organization_origins", "organizations");

	private final JdbcClient jdbc;

	private final ControlClient control;

	private final StateClient state;

	StateTablesTests(JdbcClient jdbc, ControlClient control) {
		this.jdbc = jdbc;
		this.control = control;
		this.state = new StateClient(control);
	}

	@Test
	void exportContainsEveryColumn() {
		put("/state", INITECH);
		columns().forEach(this::change);
		Map<String, List<String>> before = rows();

		this.state.replaceAfterReset(this.state.export());

		assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void replacedStateLeavesNoRow() {
		put("/state", INITECH);
		assertThat(filledTables()).isEqualTo(tablesOfOrganizations());

		put("/state", EMPTY);

		assertThat(filledTables()).isEqualTo(TABLES_OF_EMPTY_ORGANIZATION);
	}

	@Test
	void resetOrganizationLeavesNoRow() {
		put("/state", INITECH);
		put("/snapshots/filled", "");
		put("/state", EMPTY);
		assertThat(this.control.post("/snapshots/filled/restore").status()).isEqualTo(200);
		assertThat(filledTables()).isEqualTo(tablesOfOrganizations());

		assertThat(this.control.post("/reset?orgId=690000000000000000000d01").status()).isEqualTo(200);

		assertThat(filledTables()).isEqualTo(TABLES_OF_EMPTY_ORGANIZATION);
		this.control.delete("/snapshots/filled");
	}

	@Test
	void deletedOrganizationLeavesNoRow() {
		put("/state", INITECH);

		assertThat(this.control.delete("/orgs/690000000000000000000d01").status()).isEqualTo(204);

		assertThat(filledTables()).isEmpty();
	}

	private void put(String path, String body) {
		Response response = this.control.put(path, body);
		assertThat(response.status()).as(response.body()).isBetween(200, 201);
	}

	private List<String> filledTables() {
		return tablesOfOrganizations().stream()
			.filter((table) -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single() > 0)
			.toList();
	}

	private List<String> tablesOfOrganizations() {
		return this.jdbc.sql("""
				select lower(table_name) from information_schema.tables
				where lower(table_schema) = 'public' order by 1""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !KEPT_TABLES.contains(table))
			.toList();
	}

	private void change(String table, List<Column> columns) {
		String changes = columns.stream()
			.filter((column) -> !UNCHANGED_COLUMNS.contains(column.name()) && !column.name().matches("(.*_)?id"))
			.map((column) -> column.name() + " = " + otherValue(column))
			.collect(Collectors.joining(", "));
		if (!changes.isEmpty()) {
			this.jdbc.sql("update %s set %s".formatted(table, changes)).update();
		}
	}

	private static String otherValue(Column column) {
		return switch (column.type()) {
			case "BOOLEAN" -> "not coalesce(%s, false)".formatted(column.name());
			case "INTEGER", "BIGINT" -> "7200";
			case "TIMESTAMP WITH TIME ZONE" ->
				"coalesce(%s - interval '1' hour, timestamp with time zone '2026-01-31 12:00:00+00')"
					.formatted(column.name());
			default -> {
				assertThat(OTHER_TEXTS).as("another value").containsKey(column.name());
				yield OTHER_TEXTS.get(column.name());
			}
		};
	}

	/**
	 * Returns the rows of all tables as texts, without generated values.
	 */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		columns().forEach((table, columns) -> {
			String names = columns.stream()
				.map(Column::name)
				.filter((name) -> !GENERATED_COLUMNS.contains(table + "." + name))
				.collect(Collectors.joining(", "));
			rows.put(table,
					this.jdbc.sql("select %s from %s".formatted(names, table))
						.query((row, number) -> text(row.getMetaData().getColumnCount(), row::getString))
						.list()
						.stream()
						.sorted()
						.toList());
		});
		return rows;
	}

	private static String text(int columns, ColumnReader reader) throws SQLException {
		List<String> values = new ArrayList<>();
		for (int column = 1; column <= columns; column++) {
			values.add(reader.read(column));
		}
		return values.toString();
	}

	private Map<String, List<Column>> columns() {
		return this.jdbc.sql("""
				select lower(table_name) as table_name, lower(column_name) as name, upper(data_type) as type
				from information_schema.columns where lower(table_schema) = 'public'
				order by table_name, ordinal_position""")
			.query((row, number) -> Map.entry(row.getString("table_name"),
					new Column(row.getString("name"), row.getString("type"))))
			.list()
			.stream()
			.filter((entry) -> !OTHER_TABLES.contains(entry.getKey()))
			.collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	@FunctionalInterface
	private interface ColumnReader {

		String read(int column) throws SQLException;

	}

	private record Column(String name, String type) {
	}

}
