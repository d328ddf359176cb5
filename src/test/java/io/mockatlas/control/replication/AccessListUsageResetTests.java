package io.mockatlas.control.replication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.mockatlas.MockAtlasApplication;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Key;
import io.mockatlas.fixture.Response;
import io.mockatlas.fixture.ServiceAccountCredentials;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses of an access list that a server counted before the state was loaded again, by
 * itself or by another server on the same database.
 */
class AccessListUsageResetTests {

	private static final String DATABASE = "jdbc:h2:mem:usage;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";

	private static final String ORG = "690000000000000000000e01";

	private static final Key OWNER = new Key("initechowner", "11111111-1111-4111-8111-111111111111");

	private static final ServiceAccountCredentials ACCOUNT = new ServiceAccountCredentials(
			"mdb_sa_id_690000000000000000000e51", "mdb_sa_sk_initech00000000000000000000000000");

	private static final String SEED = """
			organizations:
			- id: %s
			  name: Initech
			  apiKeys: [{ publicKey: %s, privateKey: %s, roles: { orgRoles: [ORG_OWNER] } }]
			  serviceAccounts:
			  - clientId: %s
			    roles: { orgRoles: [ORG_OWNER] }
			    secrets: [{ secret: %s }]
			    accessList: [{ cidrBlock: 127.0.0.0/8 }]
			""".formatted(ORG, OWNER.publicKey(), OWNER.privateKey(), ACCOUNT.id(), ACCOUNT.secret());

	@TempDir
	private static Path directory;

	private static Server counting;

	private static Server other;

	@BeforeAll
	static void start() throws IOException {
		Path seed = Files.writeString(directory.resolve("seed.yaml"), SEED);
		counting = Server.start(seed);
		other = Server.start(seed);
	}

	@AfterAll
	static void stop() {
		other.context().close();
		counting.context().close();
	}

	@ParameterizedTest
	@EnumSource
	void countsNoRequestsFromBefore(Reload reload) {
		reload.prepare(counting.control());
		counting.use(3);

		reload.run(counting.control());

		assertThat(counting.counts()).containsExactly(0);
		counting.use(2);
		assertThat(counting.counts()).containsExactly(2);
	}

	@ParameterizedTest
	@EnumSource
	void otherServerCountsNoRequestsFromBefore(Reload reload) {
		reload.prepare(other.control());
		counting.use(3);

		reload.run(other.control());

		assertThat(counting.counts()).containsExactly(0);
		assertThat(other.counts()).containsExactly(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reset?orgId=690000000000000000000e02", "/snapshots/absent/restore" })
	void rejectedResetKeepsCounts(String rejected) {
		Reload.RESET.run(counting.control());
		counting.use(3);

		assertThat(counting.control().post(rejected).status()).isEqualTo(404);

		assertThat(counting.counts()).containsExactly(3);
	}

	/**
	 * Way to load the service account again.
	 */
	enum Reload {

		RESET {

			@Override
			Response run(ControlClient control) {
				return control.post("/reset");
			}

		},

		RESET_OF_ORGANIZATION {

			@Override
			Response run(ControlClient control) {
				return control.post("/reset?orgId=" + ORG);
			}

		},

		REPLACEMENT {

			@Override
			Response run(ControlClient control) {
				return control.put("/state", SEED);
			}

		},

		IMPORT {

			@Override
			Response run(ControlClient control) {
				control.delete("/orgs/" + ORG);
				return control.post("/state", SEED);
			}

		},

		RESTORED_SNAPSHOT {

			@Override
			void prepare(ControlClient control) {
				control.post("/reset");
				assertThat(control.put("/snapshots/unused", "").status()).isLessThan(300);
			}

			@Override
			Response run(ControlClient control) {
				return control.post("/snapshots/unused/restore");
			}

		};

		void prepare(ControlClient control) {
			control.post("/reset");
		}

		abstract Response run(ControlClient control);

	}

	/**
	 * Server on the shared database.
	 *
	 * @param context its beans
	 */
	private record Server(ConfigurableApplicationContext context) {

		private static Server start(Path seed) {
			SpringApplication application = new SpringApplication(MockAtlasApplication.class, AtlasClient.class,
					ControlClient.class);
			return new Server(application.run("--server.port=0", "--spring.datasource.url=" + DATABASE,
					"--mockatlas.seed=" + seed));
		}

		/**
		 * Sends requests by the service account, which are counted but not written yet.
		 */
		private void use(int requests) {
			String token = atlas().token(ACCOUNT);
			for (int i = 0; i < requests; i++) {
				assertThat(atlas().getBearer(token, "/api/atlas/v2").status()).isEqualTo(200);
			}
		}

		private List<Integer> counts() {
			return atlas()
				.send(OWNER, "GET", "/api/atlas/v2/orgs/" + ORG + "/serviceAccounts/" + ACCOUNT.id() + "/accessList",
						null, "Accept", "application/vnd.atlas.2024-08-05+json")
				.json("$.results[*].requestCount");
		}

		private AtlasClient atlas() {
			return this.context.getBean(AtlasClient.class);
		}

		private ControlClient control() {
			return this.context.getBean(ControlClient.class);
		}

	}

}
