package io.mockatlas.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Steps;
import io.mockatlas.compare.story.Story;
import tools.jackson.databind.JsonNode;

/**
 * Deletes everything in the organization whose name begins with a prefix of the command:
 * projects with their invitations, teams, API keys, service accounts and pending
 * invitations. It finds them by their names, so that it also deletes what a run made
 * whose response was lost.
 */
final class CleanUp {

	private static final int PAGE = 500;

	private static final int MOST_PAGES = 100;

	/**
	 * Error code of a team that is assigned to a project.
	 */
	private static final String TEAM_OF_PROJECT = "CANNOT_DELETE_TEAM_ASSIGNED_TO_PROJECT";

	private static final Duration DELETION = Duration.ofSeconds(5);

	private static final int REPETITIONS = 12;

	private static final Pattern ID = Pattern.compile("[\\w-]+");

	private final Client client;

	private final Pauses pauses;

	private final Pattern prefix;

	private final Set<String> created;

	private final Map<String, String> story;

	private final List<String> problems = new ArrayList<>();

	private int deleted;

	/**
	 * Creates a clean-up.
	 * @param client a client of the service
	 * @param pauses waits until the service has deleted a project
	 * @param prefix the prefix of the names
	 * @param created the IDs of what the run created, whatever its name
	 * @param story the variables of the run, with the organization that it created
	 */
	CleanUp(Client client, Pauses pauses, Pattern prefix, Set<String> created, Map<String, String> story) {
		this.client = client;
		this.pauses = pauses;
		this.prefix = prefix;
		this.created = created;
		this.story = story;
	}

	/**
	 * Deletes everything with the prefix, and what the run created.
	 * @return the problems; empty if nothing is left over
	 */
	List<String> run() throws InterruptedException {
		delete("/orgs/{org}/groups", "2023-01-01", "name", "/groups/", "id");
		delete("/orgs/{org}/teams", "2023-01-01", "name", "/orgs/{org}/teams/", "id");
		delete("/orgs/{org}/serviceAccounts", "2024-08-05", "name", "/orgs/{org}/serviceAccounts/", "clientId");
		delete("/orgs/{org}/apiKeys", "2023-01-01", "desc", "/orgs/{org}/apiKeys/", "id");
		delete("/orgs/{org}/invites", "2023-01-01", "username", "/orgs/{org}/invites/", "id");
		deleteOrganization();
		return List.copyOf(this.problems);
	}

	int deleted() {
		return this.deleted;
	}

	/**
	 * Deletes the organization that the run created and did not delete, by its own key.
	 */
	private void deleteOrganization() throws InterruptedException {
		if (!this.story.containsKey("newOrg")) {
			return;
		}
		try {
			Step.Caller.NEW_OWNER.variables()
				.forEach((name) -> this.client.variables().put(name, this.story.getOrDefault(name, "")));
			delete(Steps.delete(Story.NEW_ORGANIZATION).as(Step.Caller.NEW_OWNER));
		}
		catch (IOException | RuntimeException ex) {
			this.problems.add("cannot delete organization " + this.story.get("newOrg") + ": " + ex);
		}
	}

	/**
	 * Deletes the elements of a list. A problem with one of them, of any kind, is added
	 * to the problems and does not stop the rest.
	 */
	private void delete(String list, String version, String name, String path, String id) throws InterruptedException {
		List<String> found = new ArrayList<>();
		try {
			find(found, list, version, id, (element) -> isOwn(element, name, id));
		}
		catch (IOException | RuntimeException ex) {
			this.problems.add("cannot list " + list + ": " + ex);
		}
		for (String element : found) {
			try {
				delete(path + element, version);
			}
			catch (IOException | RuntimeException ex) {
				this.problems.add("cannot delete " + path + element + ": " + ex);
			}
		}
	}

	private void delete(String path, String version) throws IOException, InterruptedException {
		delete(Steps.delete(path).since(version));
	}

	/**
	 * Sends a DELETE. Repeats that of a team for a minute while the service deletes its
	 * project, which it does after its response (documented).
	 */
	private void delete(Step step) throws IOException, InterruptedException {
		Answer answer = this.client.send(step);
		for (int i = 0; i < REPETITIONS && isAssigned(answer); i++) {
			this.pauses.pause(DELETION);
			answer = this.client.send(step);
		}
		if (answer.isSuccess()) {
			this.deleted++;
		}
		else if (answer.status() != 404 || isAssigned(answer)) {
			this.problems
				.add("cannot delete " + Step.fill(step.target(), this.client.variables()) + ": " + answer.outcome());
		}
	}

	private static boolean isAssigned(Answer answer) {
		return answer.errorCode().equals(TEAM_OF_PROJECT);
	}

	/**
	 * Returns whether the command created an element. The caller's own credentials are
	 * never deleted.
	 */
	private boolean isOwn(JsonNode element, String name, String id) {
		String caller = this.client.variables().get("caller");
		return !element.path("publicKey").asString("").equals(caller)
				&& !element.path("clientId").asString("").equals(caller)
				&& (this.created.contains(element.path(id).asString(""))
						|| this.prefix.matcher(element.path(name).asString("")).lookingAt());
	}

	/**
	 * Collects the IDs of all elements of a list that a condition selects.
	 */
	private void find(List<String> ids, String list, String version, String id, Predicate<JsonNode> condition)
			throws IOException, InterruptedException {
		for (int page = 1; page <= MOST_PAGES; page++) {
			Answer answer = this.client.send(
					Steps.get((list.endsWith("/invites")) ? list : list + "?itemsPerPage=" + PAGE + "&pageNum=" + page)
						.since(version));
			JsonNode json = answer.json();
			JsonNode elements = (json == null || json.isArray()) ? json : json.path("results");
			if (!answer.isSuccess() || elements == null || !elements.isArray()) {
				this.problems.add("cannot list " + list + ": " + answer.outcome());
				return;
			}
			elements.valueStream().filter(condition).forEach((element) -> {
				String value = element.path(id).asString("");
				if (ID.matcher(value).matches()) {
					ids.add(value);
				}
				else {
					this.problems.add("cannot delete an element of " + list + " with the ID '" + value + "'");
				}
			});
			if (json == elements || elements.size() < PAGE) {
				return;
			}
		}
	}

}
