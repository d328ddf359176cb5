package io.mockatlas.compare;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.mockatlas.compare.story.Step;
import org.jspecify.annotations.Nullable;

/**
 * Limits of ten requests a minute, which no header of a response shows: invitations and
 * tokens. Waits before the request that would exceed one.
 */
final class FixedLimits {

	private static final int CALLS = 10;

	/**
	 * A minute with a reserve for the time between sending a request and its count.
	 */
	private static final long WINDOW = Duration.ofSeconds(61).toNanos();

	private final Map<Kind, Deque<Long>> ends = new EnumMap<>(Kind.class);

	private final Pauses pauses;

	private final Set<Kind> kinds;

	private FixedLimits(Pauses pauses, Set<Kind> kinds) {
		this.pauses = pauses;
		this.kinds = kinds;
	}

	/**
	 * Returns the limits of Atlas.
	 */
	static FixedLimits ofAtlas(Pauses pauses) {
		return new FixedLimits(pauses, EnumSet.allOf(Kind.class));
	}

	/**
	 * Returns no limits.
	 */
	static FixedLimits none() {
		return new FixedLimits((duration) -> {
		}, Set.of());
	}

	/**
	 * Waits until fewer than ten requests of the step's kind ended in the last minute.
	 */
	void before(Step step) throws InterruptedException {
		Deque<Long> recent = recent(step);
		if (recent != null && recent.size() == CALLS) {
			long wait = recent.removeFirst() + WINDOW - this.pauses.nanoTime();
			if (wait > 0) {
				this.pauses.pause(Duration.ofNanos(wait));
			}
		}
	}

	/**
	 * Counts a request whose response has been read.
	 */
	void after(Step step) {
		Deque<Long> recent = recent(step);
		if (recent != null) {
			recent.addLast(this.pauses.nanoTime());
		}
	}

	private @Nullable Deque<Long> recent(Step step) {
		for (Kind kind : this.kinds) {
			if (step.method().equals("POST") && kind.path.matcher(step.base() + step.path()).matches()) {
				return this.ends.computeIfAbsent(kind, (key) -> new ArrayDeque<>());
			}
		}
		return null;
	}

	/**
	 * Kinds of requests with a limit of their own.
	 */
	private enum Kind {

		/**
		 * Requests that can create an invitation, also if they fail.
		 */
		INVITATION("/api/atlas/v\\d(\\.0)?(/(orgs|groups)/[^/]+/(invites|users)|/users)"),

		TOKEN("/+api/oauth/token");

		private final Pattern path;

		Kind(String path) {
			this.path = Pattern.compile(path);
		}

	}

}
