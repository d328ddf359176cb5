package io.mockatlas.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.NonDefaultSettings;
import io.mockatlas.fixture.RateLimitClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Interruption of a run while it waits for the rate limit of invitations, which this
 * server enforces.
 */
@NonDefaultSettings
class InterruptedComparisonTests {

	private final Acme acme;

	private final ComparisonRun run;

	private final List<String> made = new ArrayList<>();

	InterruptedComparisonTests(AtlasClient atlas, RateLimitClock clock, Acme acme) {
		this.acme = acme;
		this.run = new ComparisonRun(atlas, acme, new VirtualPauses(clock) {

			@Override
			public void pause(Duration duration) throws InterruptedException {
				super.pause(duration);
				interrupt();
			}

		});
	}

	@Test
	void interruptedRunDeletesWhatItMade() {
		int status = this.run.run("--yes");

		assertThat(this.made).contains("groups", "invites");
		assertThat(this.run.leftOver(this.acme.orgOwner())).isEmpty();
		assertThat(this.run.err()).contains("interrupted").doesNotContain("left over");
		assertThat(this.run.out()).isEmpty();
		assertThat(status).isEqualTo(2);
	}

	/**
	 * Runs the shutdown hook, as the JVM does when it is interrupted.
	 */
	private void interrupt() throws InterruptedException {
		Thread hook = this.run.hooks().get(0);
		if (hook.getState() == Thread.State.NEW) {
			this.made.addAll(this.run.leftOver(this.acme.orgOwner()));
			hook.start();
			hook.join();
		}
	}

}
