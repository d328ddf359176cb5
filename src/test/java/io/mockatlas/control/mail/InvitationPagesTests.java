package io.mockatlas.control.mail;

import java.util.List;
import java.util.stream.Stream;

import io.mockatlas.invitation.InvitationSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of invitations: names are escaped.
 */
class InvitationPagesTests {

	private static final InvitationSnapshot TO_PROJECT = SampleMessages.toProject("<script>alert('%s')</script>")
		.invitation();

	private static final InvitationSnapshot TO_ORGANIZATION = SampleMessages
		.toOrganization("<script>&amp;", "a\"&'b@example.com")
		.invitation();

	private static final MessageGrants GRANTS = new MessageGrants(List.of("<script>"), List.of("<script> (ROLE)"));

	static Stream<HtmlPage> pages() {
		return Stream.of(TO_PROJECT, TO_ORGANIZATION)
			.flatMap((invitation) -> Stream.of(InvitationPages.offer(invitation, GRANTS, InvitationReply.ACCEPT),
					InvitationPages.offer(invitation, GRANTS, InvitationReply.DECLINE),
					InvitationPages.done(invitation, InvitationReply.ACCEPT),
					InvitationPages.done(invitation, InvitationReply.DECLINE),
					InvitationPages.over(invitation, GRANTS, MessageStatus.WITHDRAWN),
					InvitationPages.rejected(HttpStatus.BAD_REQUEST, invitation, "<script>")));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void escapeNames(HtmlPage page) {
		String html = page.html().markup();

		assertThat(html).doesNotContain("<script", "a\"&", "null").contains("</main>", "</html>");
		assertThat(html).containsAnyOf("&lt;script&gt;alert(&#39;%s&#39;)&lt;/script&gt;", "&lt;script&gt;&amp;amp;",
				"a&quot;&amp;&#39;b@example.com");
	}

}
