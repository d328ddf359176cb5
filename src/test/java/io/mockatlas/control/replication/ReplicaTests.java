package io.mockatlas.control.replication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.mockatlas.MockAtlasApplication;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.Response;
import io.mockatlas.state.SeedLoader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two servers on one database, without a configured secret: each serves the same state,
 * clock and faults, and accepts what the other has issued.
 */
class ReplicaTests {

	private static final String DATABASE = "jdbc:h2:mem:replicas;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";

	/**
	 * Seed whose ids are generated, so that loading it twice would not fail.
	 */
	private static final String SEED = "organizations: [{ name: Initech, projects: [{ name: web }] }]";

	@TempDir
	private static Path directory;

	private static Server a;

	private static Server b;

	@BeforeAll
	static void start() throws IOException {
		Path seed = Files.writeString(directory.resolve("seed.yaml"), SEED);
		a = Server.start(seed);
		b = Server.start(seed);
	}

	@AfterAll
	static void stop() {
		b.context().close();
		a.context().close();
	}

	@AfterEach
	void reset() {
		a.control().delete("/clock");
		a.control().delete("/faults");
		awaitReplication();
	}

	@Test
	void secondServerUsesStateOfFirst() {
		assertThat(a.context().getBean(SeedLoader.class).origin()).isEqualTo(SeedLoader.Origin.FILE);
		assertThat(b.context().getBean(SeedLoader.class).origin()).isEqualTo(SeedLoader.Origin.KEPT);
	}

	@Test
	void clockIsShared() {
		a.control().put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");
		Awaitility.await().until(() -> b.control().get("/clock").<String>json("$.now").equals("2031-02-28T22:00:00Z"));

		b.control().delete("/clock");
		Awaitility.await().until(() -> !a.control().get("/clock").<Boolean>json("$.frozen"));
	}

	@Test
	void faultActsGivenTimesOverBothServers() throws Exception {
		Acme acme = a.acme();
		a.control()
			.put("/faults",
					"{\"faults\":[{\"orgId\":\"%s\",\"times\":10,\"status\":500}]}".formatted(acme.id().value()));
		awaitReplication();

		List<Integer> statuses = ConcurrentCalls.statuses(24,
				(i) -> ((i % 2 == 0) ? a : b).atlas().get(acme.orgOwner(), acme.invites()));

		assertThat(statuses).hasSize(24).filteredOn((status) -> status == 500).hasSize(10);
		assertThat(statuses).filteredOn((status) -> status == 200).hasSize(14);
		for (Server server : List.of(a, b)) {
			Response faults = server.control().get("/faults");
			assertThat(faults.<Integer>json("$.faults[0].hits")).isEqualTo(10);
			assertThat(faults.<Integer>json("$.faults[0].remaining")).isZero();
		}
	}

	@Test
	void addedFaultOfOneServerLeavesHitsOfAnother() {
		Acme acme = a.acme();
		String fault = "{\"orgId\":\"" + acme.id().value() + "\",\"times\":1,\"status\":500}";
		a.control().put("/faults", "{\"faults\":[" + fault + "]}");
		assertThat(a.atlas().get(acme.orgOwner(), acme.invites()).status()).isEqualTo(500);

		Response added = b.control().post("/faults", fault);
		awaitReplication();

		assertThat(a.atlas().get(acme.orgOwner(), acme.invites()).status()).isEqualTo(500);
		assertThat(b.control().get("/faults").<List<Integer>>json("$.faults[*].hits")).containsExactly(1, 1);
		assertThat(a.control().delete("/faults/" + added.<Integer>json("$.id")).status()).isEqualTo(204);
		assertThat(b.control().get("/faults").<List<Integer>>json("$.faults[*].hits")).containsExactly(1);
	}

	@Test
	void resetReachesClockFaultsAndJournalOfOtherServer() {
		Acme acme = a.acme();
		a.control().put("/clock", "{\"now\":\"2031-02-28T22:00:00Z\",\"frozen\":true}");
		a.control().put("/faults", "{\"faults\":[{\"method\":\"DELETE\",\"status\":500}]}");
		a.atlas().get(acme.orgOwner(), acme.invites());
		assertThat(requests(a, acme)).isPositive();

		assertThat(b.control().post("/reset").status()).isEqualTo(200);

		assertThat(a.control().get("/faults").<List<Object>>json("$.faults")).isEmpty();
		awaitReplication();
		assertThat(a.control().get("/clock").<Boolean>json("$.frozen")).isFalse();
		assertThat(requests(a, acme)).isZero();
	}

	@Test
	void resetOfOrganizationReachesJournalOfOtherServer() {
		Acme acme = a.acme();
		Acme other = a.acme();
		a.atlas().get(acme.orgOwner(), acme.invites());
		a.atlas().get(other.orgOwner(), other.invites());
		String created = b.control().post("/orgs", "{\"name\":\"Globex\"}").json("$.orgId");
		a.atlas().get(acme.orgOwner(), "/api/atlas/v2/orgs/" + created);
		assertThat(a.control().get("/requests?orgId=" + created).<Integer>json("$.total")).isPositive();

		assertThat(b.control().post("/reset?orgId=" + created).status()).isEqualTo(200);

		awaitReplication();
		assertThat(a.control().get("/requests?orgId=" + created).<Integer>json("$.total")).isZero();
		assertThat(requests(a, other)).isPositive();
	}

	@Test
	void nonceOfOneServerIsValidAtTheOther() {
		Acme acme = a.acme();
		String nonce = AtlasClient.nonce(a.atlas().sendUnsigned("GET", acme.invites(), null));

		assertThat(b.atlas()
			.sendUnsigned("GET", acme.invites(), null, "Accept", AtlasClient.V2_ACCEPT, "Authorization",
					AtlasClient.authorization(acme.orgOwner(), "GET", acme.invites(), nonce, 1))
			.status()).isEqualTo(200);
	}

	@Test
	void tokenOfOneServerIsValidAtTheOther() {
		Acme acme = a.acme();
		String token = a.atlas().token(a.context().getBean(AcmeFactory.class).createServiceAccount(acme));

		assertThat(b.atlas().getBearer(token, acme.invites()).status()).isEqualTo(200);
	}

	@Test
	void storedSecretIsNotExported() {
		String secret = a.jdbc().sql("select secret from signing_secret").query(String.class).single();

		assertThat(secret).hasSize(44);
		assertThat(a.control().get("/state").body()).doesNotContain(secret);
	}

	@Test
	void longPollReturnsMessageOfOtherServer() throws Exception {
		Acme acme = a.acme();
		String username = acme.id().value() + "@example.com";
		CompletableFuture<Response> poll = CompletableFuture
			.supplyAsync(() -> b.control().get("/inbox?timeout=PT1M&to=" + username));
		Awaitility.await().until(ReplicaTests::isLongPolling);

		String id = a.atlas().createInvitation(acme, username);

		assertThat(poll.get(1, TimeUnit.MINUTES).<List<String>>json("$.messages[*].invitationId")).containsExactly(id);
	}

	@Test
	void threeServersLoadSeedOnce() throws Exception {
		a.jdbc().sql("delete from organizations").update();
		List<SeedLoader> loaders = Stream.of(a, b, a)
			.map((server) -> server.context().getAutowireCapableBeanFactory().createBean(SeedLoader.class))
			.toList();

		List<SeedLoader.Origin> origins = ConcurrentCalls.call(3, (i) -> {
			ConcurrentCalls.awaitOthers();
			loaders.get(i).afterSingletonsInstantiated();
			return loaders.get(i).origin();
		});

		assertThat(origins).containsExactlyInAnyOrder(SeedLoader.Origin.FILE, SeedLoader.Origin.KEPT,
				SeedLoader.Origin.KEPT);
		assertThat(b.jdbc().sql("select name from organizations").query(String.class).list())
			.containsExactly("Initech");
	}

	/**
	 * Waits until both servers have applied the same versions.
	 */
	private static void awaitReplication() {
		List<Replicated> components = Stream.of(a, b)
			.flatMap((server) -> server.context().getBeansOfType(Replicated.class).values().stream())
			.toList();
		assertThat(components).hasSize(6);
		ControlVersions versions = a.context().getBean(ControlVersions.class);
		Awaitility.await()
			.untilAsserted(() -> assertThat(components).allSatisfy((component) -> assertThat(component.appliedVersion())
				.isEqualTo(versions.current(component.replicatedName()))));
	}

	private static int requests(Server server, Acme acme) {
		return server.control().get("/requests?orgId=" + acme.id().value()).json("$.total");
	}

	private static boolean isLongPolling() {
		return Thread.getAllStackTraces()
			.values()
			.stream()
			.flatMap(Stream::of)
			.anyMatch((frame) -> frame.getClassName().equals("io.mockatlas.control.mail.InboxLongPoll"));
	}

	/**
	 * Server on the shared database.
	 *
	 * @param context its beans
	 */
	private record Server(ConfigurableApplicationContext context) {

		private static Server start(Path seed) {
			SpringApplication application = new SpringApplication(MockAtlasApplication.class, AtlasClient.class,
					ControlClient.class, AcmeFactory.class);
			return new Server(application.run("--server.port=0", "--spring.datasource.url=" + DATABASE,
					"--mockatlas.seed=" + seed));
		}

		private AtlasClient atlas() {
			return this.context.getBean(AtlasClient.class);
		}

		private ControlClient control() {
			return this.context.getBean(ControlClient.class);
		}

		private JdbcClient jdbc() {
			return this.context.getBean(JdbcClient.class);
		}

		private Acme acme() {
			return this.context.getBean(AcmeFactory.class).create();
		}

	}

}
