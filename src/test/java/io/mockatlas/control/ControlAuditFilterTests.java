package io.mockatlas.control;

import java.io.IOException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ControlAuditFilter}.
 */
class ControlAuditFilterTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("mockatlas.audit");

	private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.lines.start();
		this.logger.addAppender(this.lines);
		this.logger.setLevel(Level.INFO);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.lines);
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			POST,   /_mockatlas/reset?orgId=1,      200, POST /_mockatlas/reset?orgId=1 200 from 192.0.2.7
			DELETE, /_mockatlas/clock,              401, DELETE /_mockatlas/clock 401 from 192.0.2.7
			GET,    /_mockatlas/state,              401, GET /_mockatlas/state 401 from 192.0.2.7
			GET,    /_mockatlas/state,              200, GET /_mockatlas/state 200 from 192.0.2.7
			GET,    /_mockatlas/inbox,              403, GET /_mockatlas/inbox 403 from 192.0.2.7
			GET,    /_mockatlas/state,              403, GET /_mockatlas/state 403 from 192.0.2.7
			POST,   /_mockatlas/mail/t0ken/accept,  200, POST /_mockatlas/mail/<hidden> 200 from 192.0.2.7
			""")
	void logsCall(String method, String target, int status, String line) throws IOException, ServletException {
		call(method, target, status);

		assertThat(this.lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly(line);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /_mockatlas/inbox, 200", "HEAD, /_mockatlas/clock, 200",
			"DELETE, /api/atlas/v2/orgs/1/invites/2, 204" })
	void logsNoOtherRequests(String method, String target, int status) throws IOException, ServletException {
		call(method, target, status);

		assertThat(this.lines.list).isEmpty();
	}

	@ParameterizedTest
	@CsvSource("POST, /_mockatlas/reset, 200")
	void isOffByDefault(String method, String target, int status) throws IOException, ServletException {
		this.logger.setLevel(Level.WARN);

		call(method, target, status);

		assertThat(this.lines.list).isEmpty();
	}

	private static void call(String method, String target, int status) throws IOException, ServletException {
		String path = target.replaceFirst("\\?.*", "");
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setServletPath(path);
		request.setQueryString((target.length() > path.length()) ? target.substring(path.length() + 1) : null);
		request.setRemoteAddr("192.0.2.7");
		FilterChain chain = (seen, response) -> ((HttpServletResponse) response).setStatus(status);
		new ControlAuditFilter().doFilter(request, new MockHttpServletResponse(), chain);
	}

}
