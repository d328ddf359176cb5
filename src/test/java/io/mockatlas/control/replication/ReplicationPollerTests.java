package io.mockatlas.control.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.persistence.StateLocation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * {@link ReplicationPoller}: reload of changed state, failures, and the life of its
 * thread.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReplicationPollerTests {

	private final SharedDatabase database = new SharedDatabase();

	private final ControlVersions versions = this.database.versions();

	private final List<Long> reloads = new ArrayList<>();

	@Test
	void reloadsChangedStateOnly() {
		ReplicationPoller poller = poller(this.reloads::add);
		List<Replicated> components = List.of(new Component("clock", this.versions, this.reloads::add),
				new Component("faults", this.versions, (version) -> {
					throw new AssertionError("reloaded");
				}));

		poller.poll(components);
		this.versions.increment("clock");
		this.versions.increment("clock");
		poller.poll(components);
		poller.poll(components);

		assertThat(this.reloads).containsExactly(2L);
	}

	@Test
	void failureOfComponentLeavesOthers() {
		ReplicationPoller poller = poller(this.reloads::add);
		List<Replicated> components = List.of(new Component("faults", this.versions, (version) -> {
			throw new IllegalStateException("a document of a newer version");
		}), new Component("clock", this.versions, this.reloads::add));
		this.versions.increment("faults");
		this.versions.increment("clock");

		poller.poll(components);

		assertThat(this.reloads).containsExactly(1L);
	}

	@Test
	void logsOneLineUntilDatabaseCanBeReadAgain(CapturedOutput output) {
		ReplicationPoller poller = poller(this.reloads::add);
		List<Replicated> components = List.of(new Component("clock", this.versions, this.reloads::add));
		this.versions.increment("clock");

		rename("control_versions", "away");
		poller.poll(components);
		poller.poll(components);
		assertThat(output.toString().lines().filter((line) -> line.contains("cannot be applied"))).hasSize(1);
		assertThat(output).doesNotContain("\tat ");

		rename("away", "control_versions");
		poller.poll(components);
		poller.poll(components);
		assertThat(output.toString().lines().filter((line) -> line.contains("are applied again"))).hasSize(1);
		assertThat(this.reloads).containsExactly(1L);
	}

	@Test
	void daemonThreadAppliesChangesUntilItIsClosed() throws Exception {
		CompletableFuture<Thread> reloading = new CompletableFuture<>();
		ReplicationPoller poller = poller((version) -> reloading.complete(Thread.currentThread()));

		poller.onApplicationEvent(null);
		this.versions.increment("clock");

		Thread thread = reloading.get(1, TimeUnit.MINUTES);
		assertThat(thread.isDaemon()).isTrue();
		poller.destroy();
		Awaitility.await().until(() -> !thread.isAlive());
	}

	/**
	 * Components are created with the thread, so creating none means that it has not
	 * started.
	 */
	@Test
	void doesNotRunWithoutSharedState() {
		ObjectProvider<Replicated> components = new ObjectProvider<>() {

			@Override
			public Stream<Replicated> stream() {
				throw new IllegalStateException("created");
			}

		};

		new ReplicationPoller(location(false), this.versions, components, this.database.failures())
			.onApplicationEvent(null);

		assertThatIllegalStateException()
			.isThrownBy(() -> new ReplicationPoller(location(true), this.versions, components, this.database.failures())
				.onApplicationEvent(null))
			.withMessage("created");
	}

	private ReplicationPoller poller(LongConsumer reload) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("component", new Component("clock", this.versions, reload));
		ObjectProvider<Replicated> components = beans.getBeanProvider(Replicated.class);
		return new ReplicationPoller(location(true), this.versions, components, this.database.failures());
	}

	private static StateLocation location(boolean shared) {
		return new StateLocation() {

			@Override
			public boolean isKept() {
				return true;
			}

			@Override
			public boolean isShared() {
				return shared;
			}

		};
	}

	private void rename(String table, String name) {
		this.database.jdbc().sql("alter table " + table + " rename to " + name).update();
	}

	/**
	 * Component that reports each reload.
	 */
	private static final class Component implements Replicated {

		private final String name;

		private final ControlVersions versions;

		private final LongConsumer reload;

		private long applied;

		private Component(String name, ControlVersions versions, LongConsumer reload) {
			this.name = name;
			this.versions = versions;
			this.reload = reload;
		}

		@Override
		public String replicatedName() {
			return this.name;
		}

		@Override
		public long appliedVersion() {
			return this.applied;
		}

		@Override
		public void reload() {
			this.applied = this.versions.current(this.name);
			this.reload.accept(this.applied);
		}

	}

}
