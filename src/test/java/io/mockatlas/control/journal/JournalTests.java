package io.mockatlas.control.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.mockatlas.control.journal.recording.RecordedBody;
import io.mockatlas.control.journal.recording.RecordedExchange;
import io.mockatlas.fixture.ConcurrentCalls;
import io.mockatlas.objectid.OrgId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@link Journal}: entries and their eviction.
 */
class JournalTests {

	private static final long TIMEOUT = TimeUnit.MINUTES.toNanos(5);

	private static final OrgId ACME = new OrgId("690000000000000000000a01");

	private static final OrgId GLOBEX = new OrgId("690000000000000000000b01");

	@Test
	void keepsLatestEntries() {
		Journal journal = journal(3);

		record(journal, "/1", "/2", "/3", "/4", "/5");

		assertThat(paths(journal, 0)).containsExactly("/3", "/4", "/5");
		assertThat(numbers(journal)).containsExactly(3L, 4L, 5L);
		assertThat(journal.after(0).dropped()).isEqualTo(2);
	}

	@Test
	void returnsLaterEntries() {
		Journal journal = journal(3);

		record(journal, "/1", "/2", "/3", "/4", "/5");

		assertThat(paths(journal, 1)).containsExactly("/3", "/4", "/5");
		assertThat(paths(journal, 4)).containsExactly("/5");
		assertThat(paths(journal, 5)).isEmpty();
		assertThat(paths(journal, 99)).isEmpty();
		assertThat(journal.after(99).last()).isEqualTo(5);
	}

	@Test
	void reportsDroppedEntriesOnlyInRequestedRange() {
		Journal journal = journal(3);

		record(journal, "/1", "/2", "/3", "/4", "/5");

		assertThat(journal.after(1).dropped()).isEqualTo(2);
		assertThat(journal.after(2).dropped()).isZero();
	}

	@Test
	void limitsBytes() {
		Journal journal = journal(1_000_000);
		RecordedBody body = new RecordedBody("x".repeat(10_000), false);
		int size = RecordedExchanges.of("/1", body, 200).bytes();

		IntStream.range(0, 100).forEach((i) -> journal.record(RecordedExchanges.of("/1", body, 200)));

		assertThat(size).isGreaterThan(20_000);
		assertThat(journal.after(0).entries()).hasSize(256 * 1024 / size);
		assertThat(journal.after(0).dropped()).isEqualTo(100 - 256 * 1024 / size);
	}

	@Test
	void freesBytesWhenCleared() {
		Journal journal = journal(1_000_000);
		RecordedBody body = new RecordedBody("x".repeat(10_000), false);
		IntStream.range(0, 100).forEach((i) -> journal.record(RecordedExchanges.of("/1", body, 200)));

		journal.clear();
		journal.record(RecordedExchanges.of("/1", body, 200));
		journal.record(RecordedExchanges.of("/2"));

		assertThat(journal.after(0)).extracting(Journal.Extract::dropped, (extract) -> extract.entries().size())
			.containsExactly(0L, 2);
	}

	@Test
	void continuesNumbersWhenCleared() {
		Journal journal = journal(3);
		record(journal, "/1", "/2", "/3", "/4");

		journal.clear();
		record(journal, "/5");

		assertThat(numbers(journal)).containsExactly(5L);
	}

	@Test
	void removesRequestsToOneOrganization() {
		Journal journal = journal(10);
		String path = "/api/atlas/v2/orgs/" + ACME;
		record(journal, path, path + "/invites", "/api/atlas/v1.0/orgs/" + ACME + "/users",
				"/api/atlas/v2/orgs/" + GLOBEX, "/api/atlas/v2/groups/" + ACME, "/" + ACME);

		journal.remove(ACME);

		assertThat(paths(journal, 0)).containsExactly("/api/atlas/v2/orgs/" + GLOBEX, "/api/atlas/v2/groups/" + ACME,
				"/" + ACME);
		assertThat(journal.after(0).dropped()).isZero();
	}

	@Test
	void truncatesLongTexts() {
		RecordedExchange exchange = RecordedExchanges.of("/" + "x".repeat(5000));

		assertThat(exchange.path()).hasSize(2051).endsWith("xx...");
		assertThat(exchange.bytes()).isLessThan(5000);
	}

	@ParameterizedTest
	@CsvSource({ "2042, %41%42", "2043, %41...", "2044, %41...", "2045, %41...", "2046, x...", "2047, x...",
			"2048, x..." })
	void truncatesNoEncodedByte(int length, String end) {
		String path = RecordedExchanges.of("/" + "x".repeat(length - 1) + "%41%42").path();

		assertThat(path).endsWith(end).satisfies((text) -> URLDecoder.decode(text, StandardCharsets.UTF_8));
	}

	@Test
	void wakesWaitingThread() throws Exception {
		Journal journal = journal(3);
		record(journal, "/1");
		FutureTask<Long> left = new FutureTask<>(() -> journal.awaitAfter(1, TIMEOUT));
		Thread waiting = new Thread(left);
		waiting.start();
		try {
			await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

			record(journal, "/2");

			assertThat(left.get(1, TimeUnit.MINUTES)).isPositive();
		}
		finally {
			waiting.interrupt();
		}
	}

	@Test
	void awaitsOnlyMissingEntries() throws Exception {
		Journal journal = journal(3);
		record(journal, "/1");

		assertThat(journal.awaitAfter(0, TIMEOUT)).isEqualTo(TIMEOUT);
		assertThat(journal.awaitAfter(1, 1)).isNotPositive();

		journal.close();

		assertThat(journal.awaitAfter(1, TIMEOUT)).isZero();
	}

	@Test
	void keepsAllConcurrentEntries() throws Exception {
		Journal journal = new Journal(new JournalProperties(5000, DataSize.ofMegabytes(64), true));

		ConcurrentCalls.call(8, (caller) -> {
			ConcurrentCalls.awaitOthers();
			for (int i = 0; i < 1000; i++) {
				journal.record(RecordedExchanges.of("/" + caller + "/" + i));
				assertThat(journal.after(journal.after(0).last() - 1).entries()).hasSizeBetween(1, 8000);
			}
			return caller;
		});

		assertThat(numbers(journal)).isEqualTo(LongStream.rangeClosed(3001, 8000).boxed().toList());
		assertThat(journal.after(0).dropped()).isEqualTo(3000);
		for (int caller = 0; caller < 8; caller++) {
			String prefix = "/" + caller + "/";
			List<Integer> kept = paths(journal, 0).stream()
				.filter((path) -> path.startsWith(prefix))
				.map((path) -> Integer.valueOf(path.substring(prefix.length())))
				.toList();
			assertThat(kept).isEqualTo(IntStream.range(1000 - kept.size(), 1000).boxed().toList());
		}
	}

	private static Journal journal(int maxEntries) {
		return new Journal(new JournalProperties(maxEntries, DataSize.ofKilobytes(256), true));
	}

	private static void record(Journal journal, String... paths) {
		for (String path : paths) {
			journal.record(RecordedExchanges.of(path));
		}
	}

	private static List<String> paths(Journal journal, long after) {
		return journal.after(after).entries().stream().map((entry) -> entry.exchange().path()).toList();
	}

	private static List<Long> numbers(Journal journal) {
		return journal.after(0).entries().stream().map(JournalEntry::number).toList();
	}

}
