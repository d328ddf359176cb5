package io.mockatlas.control.faults;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

import io.mockatlas.control.ThreadBudget;
import io.mockatlas.fixture.database.SharedDatabase;
import io.mockatlas.tomcat.WaitingThreads;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link FaultFilter}: only responses of requests on which a fault can act are buffered.
 */
class FaultFilterTests {

	private static final String PATH = "/api/atlas/v2/orgs/690000000000000000000a01/invites/690000000000000000000c10";

	private final SharedDatabase database = new SharedDatabase();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | {'operationId': 'deleteOrgInvite', 'status': 503}                           | true
			DELETE | {'operationId': 'deleteOrgInvite', 'status': 503}                           | false
			GET    | {'method': 'DELETE', 'status': 503}                                         | true
			GET    | {'path': '/orgs/*/users', 'status': 503}                                    | true
			GET    | {'path': '/orgs/*/invites/**', 'status': 503}                               | false
			GET    | {'orgId': '690000000000000000000b01', 'status': 503}                        | true
			GET    | {'orgId': '690000000000000000000a01', 'caller': 'nobody', 'status': 503}    | false
			GET    | {'stage': 'answer', 'drop': true, 'method': 'GET'}                          | false
			""", quoteCharacter = '"')
	void buffersResponseOnlyIfFaultCanMatch(String method, String fault, boolean unbuffered)
			throws IOException, ServletException {
		Faults faults = FaultDocuments.server(this.database);
		faults.replace(FaultDocuments.definitions(fault));
		MockHttpServletRequest request = new MockHttpServletRequest(method, PATH);
		request.setServletPath(PATH);
		request.addHeader(HttpHeaders.AUTHORIZATION, "Digest username=\"orgowner\"");
		MockHttpServletResponse response = new MockHttpServletResponse();
		AtomicReference<ServletResponse> passed = new AtomicReference<>();

		new FaultFilter(faults, null, new ThreadBudget(new WaitingThreads(8))).doFilter(request, response,
				(filteredRequest, filteredResponse) -> passed.set(filteredResponse));

		assertThat(passed.get() == response).isEqualTo(unbuffered);
	}

}
