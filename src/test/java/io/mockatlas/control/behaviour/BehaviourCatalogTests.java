package io.mockatlas.control.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * {@link BehaviourCatalog}: sentences, error codes, topics and settings.
 */
class BehaviourCatalogTests {

	private static final List<BehaviourEntry> ALL = BehaviourCatalog.all();

	private static final Pattern SETTINGS = Pattern
		.compile("(?s)These settings change assumed behaviour.*?\n\n(\\|.*?)(?:\n\n|\\z)");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.*?) ?\\|");

	@Test
	void hasUniqueSentences() {
		assertThat(ALL).extracting(BehaviourEntry::what).doesNotHaveDuplicates();
		assertThat(annotated()).allSatisfy((behaviour) -> assertThat(behaviour.what()).matches("[A-Zv`].*\\.")
			.doesNotContainPattern("\\. [A-Z]")
			.doesNotContain("\n"));
	}

	@Test
	void includesEveryErrorCode() {
		assertThat(ALL).extracting(BehaviourEntry::error).filteredOn(Objects::nonNull).containsOnly(ErrorCode.values());
		assertThat(ALL).filteredOn((behaviour) -> behaviour.error() == ErrorCode.ORG_REQUIRES_ACCESS_LIST)
			.singleElement()
			.isEqualTo(new BehaviourEntry(Topic.ERRORS,
					"`ORG_REQUIRES_ACCESS_LIST` has status 403 and the detail: This organization requires access "
							+ "through an access list of ip ranges.",
					Evidence.RECORDED, null, ErrorCode.ORG_REQUIRES_ACCESS_LIST, null, "io.mockatlas.error.ErrorCode"));
	}

	@Test
	void separatesDetailWithOtherEvidence() {
		assertThat(ALL).filteredOn((behaviour) -> behaviour.error() == ErrorCode.USER_ALREADY_IN_GROUP)
			.extracting(BehaviourEntry::what, BehaviourEntry::evidence)
			.containsExactly(tuple("`USER_ALREADY_IN_GROUP` has status 409.", Evidence.DOCUMENTED),
					tuple("`USER_ALREADY_IN_GROUP` has the detail: User %s is already in group %s.", Evidence.ASSUMED));
	}

	@Test
	void includesEveryLeniency() {
		assertThat(ALL).extracting(BehaviourEntry::leniency)
			.filteredOn(Objects::nonNull)
			.containsExactlyInAnyOrder(Leniency.values());
		assertThat(ALL).filteredOn((behaviour) -> behaviour.leniency() == Leniency.UNKNOWN_FIELD)
			.singleElement()
			.isEqualTo(new BehaviourEntry(Topic.REQUESTS, "Unknown fields of a body are ignored.", Evidence.ASSUMED,
					"mockatlas.lenient", null, Leniency.UNKNOWN_FIELD, "io.mockatlas.evidence.Leniency"));
	}

	@Test
	void findsAnnotationsOfTypesAndMethodsOfAnyVisibility() {
		assertThat(annotated()).extracting(BehaviourEntry::where)
			.contains("io.mockatlas.invitation.Validity.from", "io.mockatlas.security.digest.DigestChallenge",
					"io.mockatlas.invitation.PendingInvitations.filterAndSort",
					"io.mockatlas.api.invitation.OrgInvitationController.GroupRole");
	}

	@Test
	void includesEveryTopicInOrder() {
		assertThat(annotated()).extracting(BehaviourEntry::topic).contains(Topic.values());
		assertThat(ALL).isSortedAccordingTo((one, other) -> one.topic().compareTo(other.topic()));
	}

	@Test
	void listsEachSettingOfAssumptionsOnce() throws IOException {
		List<String> settings = ALL.stream()
			.filter((behaviour) -> behaviour.evidence() == Evidence.ASSUMED && behaviour.setting() != null)
			.map(BehaviourEntry::setting)
			.filter((name) -> !name.equals(Leniency.SETTING))
			.toList();

		Map<String, String> page = settingsOfAssumptions();
		assertThat(settings).doesNotHaveDuplicates().hasSize(10);
		assertThat(page).containsOnlyKeys(Stream.concat(settings.stream(), Stream.of(Leniency.SETTING)).toList());
		SettingsRunner.run((current) -> page
			.forEach((name, byDefault) -> assertThat(current.get(name).byDefault()).as(name).isEqualTo(byDefault)));
	}

	@Test
	void refersOnlyToExistingSettings() {
		SettingsRunner.run((current) -> assertThat(ALL).extracting(BehaviourEntry::setting)
			.filteredOn(Objects::nonNull)
			.allSatisfy((name) -> assertThat(current.get(name).name()).isEqualTo(name)));
	}

	/**
	 * Returns the settings of assumptions in docs/settings.md, with their defaults.
	 */
	private static Map<String, String> settingsOfAssumptions() throws IOException {
		String table = SETTINGS.matcher(Files.readString(Path.of("docs", "settings.md")))
			.results()
			.map((match) -> match.group(1))
			.findFirst()
			.orElseThrow();
		return ROW.matcher(table)
			.results()
			.collect(Collectors.toMap((MatchResult row) -> row.group(1), (row) -> row.group(2), (one, other) -> other,
					TreeMap::new));
	}

	/**
	 * Returns the behaviours declared by annotations.
	 */
	private static List<BehaviourEntry> annotated() {
		return ALL.stream().filter((behaviour) -> behaviour.error() == null).toList();
	}

}
