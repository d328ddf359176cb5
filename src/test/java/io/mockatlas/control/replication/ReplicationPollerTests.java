package io.mockatlas.control.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.persistence.StateLocation;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.BeanUtils;
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
				new Component("faults", this.versions, (version) -> this.reloads.add(-1L)));

		poller.poll(components);
		this.versions.increment("clock");
		this.versions.increment("clock");
		poller.poll(components);
		poller.poll(components);

		assertThat(this.reloads).containsExactly(2L);
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
	void monitorLogsOutage(CapturedOutput output) {
		ReplicationPoller poller = poller(this.reloads::add, (exception) -> true);
		List<Replicated> components = List.of(new Component("clock", this.versions, this.reloads::add));
		this.versions.increment("clock");

		rename("control_versions", "away");
		poller.poll(components);
		poller.poll(components);

		rename("away", "control_versions");
		poller.poll(components);
		assertThat(this.reloads).containsExactly(1L);
		assertThat(output).doesNotContain("Changes of other servers");
	}

	@ParameterizedTest
	@ValueSource(classes = { IllegalStateException.class, StackOverflowError.class })
	void failureOfOneComponentDoesNotAffectOthers(Class<? extends Throwable> type, CapturedOutput output) {
		ReplicationPoller poller = poller(this.reloads::add);
		AtomicBoolean works = new AtomicBoolean();
		FailingComponent failing = new FailingComponent(type, works);
		List<Replicated> components = List.of(failing, new Component("clock", this.versions, this.reloads::add));
		this.versions.increment("faults");
		this.versions.increment("clock");

		poller.poll(components);
		poller.poll(components);
		this.versions.increment("clock");
		poller.poll(components);
		assertThat(this.reloads).containsExactly(1L, 2L);
		assertThat(output).containsOnlyOnce("Changes of other servers cannot be applied: faults: " + type.getName());

		works.set(true);
		poller.poll(components);
		assertThat(output).containsOnlyOnce("Changes of other servers are applied again: faults");
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

		poller(false, components, (exception) -> false).onApplicationEvent(null);

		assertThatIllegalStateException()
			.isThrownBy(() -> poller(true, components, (exception) -> false).onApplicationEvent(null))
			.withMessage("created");
	}

	private ReplicationPoller poller(LongConsumer reload) {
		return poller(reload, (exception) -> false);
	}

	private ReplicationPoller poller(LongConsumer reload, Predicate<Throwable> outages) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("component", new Component("clock", this.versions, reload));
		return poller(true, beans.getBeanProvider(Replicated.class), outages);
	}

	private ReplicationPoller poller(boolean shared, ObjectProvider<Replicated> components,
			Predicate<Throwable> outages) {
		return new ReplicationPoller(location(shared), this.versions, components,
				new PollConnection(this.database.dataSource()), outages);
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

	/**
	 * Component whose reload fails until it works.
	 *
	 * @param type the type of the exception
	 * @param works whether it works
	 */
	private record FailingComponent(Class<? extends Throwable> type, AtomicBoolean works) implements Replicated {

		@Override
		public String replicatedName() {
			return "faults";
		}

		@Override
		public long appliedVersion() {
			return 0;
		}

		@Override
		public void reload() {
			if (!this.works.get()) {
				if (Error.class.isAssignableFrom(this.type)) {
					throw (Error) BeanUtils.instantiateClass(this.type);
				}
				throw (RuntimeException) BeanUtils.instantiateClass(this.type);
			}
		}

	}

}
