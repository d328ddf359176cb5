package io.mockatlas.control.mail;

import java.util.List;

/**
 * Teams and roles on projects that come with an invitation to an organization, by name.
 *
 * @param teams the names of the teams
 * @param projects a text for each project, such as {@code acme-web (GROUP_READ_ONLY)}
 */
record MessageGrants(List<String> teams, List<String> projects) {

	static final MessageGrants NONE = new MessageGrants(List.of(), List.of());

}
