package io.mockatlas.control.inbox;

import java.util.stream.Stream;

import io.mockatlas.invitation.InvitationFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people called themselves and others is text on a page, and nothing else.
 */
class PagesTests {

	private static final InvitationFacts TO_PROJECT = Specimen.toProject("<script>alert('%s')</script>").invitation();

	private static final InvitationFacts TO_ORGANIZATION = Specimen
		.toOrganization("<script>&amp;", "a\"&'b@example.com")
		.invitation();

	static Stream<Page> pages() {
		return Stream.of(TO_PROJECT, TO_ORGANIZATION)
			.flatMap((invitation) -> Stream.of(Pages.offer(invitation, Reply.ACCEPT),
					Pages.offer(invitation, Reply.DECLINE), Pages.done(invitation, Reply.ACCEPT),
					Pages.done(invitation, Reply.DECLINE), Pages.over(invitation, MessageStatus.WITHDRAWN),
					Pages.refused(HttpStatus.BAD_REQUEST, invitation, "<script>")));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void holdNamesAsText(Page page) {
		String html = page.html().markup();

		assertThat(html).doesNotContain("<script", "a\"&", "null").contains("</main>", "</html>");
		assertThat(html).containsAnyOf("&lt;script&gt;alert(&#39;%s&#39;)&lt;/script&gt;", "&lt;script&gt;&amp;amp;",
				"a&quot;&amp;&#39;b@example.com");
	}

}
