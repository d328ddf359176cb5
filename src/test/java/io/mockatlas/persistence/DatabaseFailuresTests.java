package io.mockatlas.persistence;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the lines that {@link DatabaseFailures} logs.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseFailuresTests {

	private final DatabaseFailures failures = new DatabaseFailures(new DatabasePool());

	@AfterEach
	void reset() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void rejectionNamesRequest(CapturedOutput output) {
		RequestContextHolder
			.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("POST", "/api/x")));

		assertThat(this.failures.report(new SQLException("lock timeout.", "55P03"))).isTrue();

		assertThat(output.getOut().strip()).endsWith("Rejected with 503: lock timeout (POST /api/x)");
	}

	@Test
	void deadlockIsLoggedInFullBeyondTheLimit(CapturedOutput output) {
		for (int i = 0; i <= LineLimit.LINES; i++) {
			this.failures.report(new SQLException("lock timeout", "55P03"));
		}
		assertThat(output.getOut().split("lock timeout", -1)).hasSize(LineLimit.LINES + 1);
		assertThat(output).doesNotContain("\tat ");

		assertThat(this.failures.report(new IllegalStateException("commit", new SQLException("deadlock", "40P01"))))
			.isTrue();

		assertThat(output).contains("Rejected with 503: deadlock", "java.lang.IllegalStateException: commit",
				"\tat " + DatabaseFailuresTests.class.getName());
	}

	@Test
	void postponedWriteIsLoggedWithItsReason(CapturedOutput output) {
		this.failures.reportPostponed("Numbers",
				new IllegalStateException("update", new SQLException("lock timeout.", "55P03")));
		this.failures.reportPostponed("Numbers", new IllegalStateException("no\nnumber"));

		assertThat(output)
			.contains("Numbers cannot be written now: lock timeout",
					"Numbers cannot be written now: java.lang.IllegalStateException: no number")
			.doesNotContain("503");
	}

}
