package io.mockatlas.compare;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.mockatlas.compare.story.Step;
import io.mockatlas.compare.story.Story;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.fixture.Acme;
import io.mockatlas.fixture.AcmeFactory;
import io.mockatlas.fixture.AtlasClient;
import io.mockatlas.fixture.AtlasTest;
import io.mockatlas.fixture.ControlClient;
import io.mockatlas.fixture.ControllerMappings;
import io.mockatlas.fixture.ControllerMappings.Mapping;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@AtlasTest
class StoryTests {

	private static final Pattern VERSION = Pattern.compile(".*\\.(\\d{4}-\\d\\d-\\d\\d)\\+json");

	private static final List<Mapping> OPERATIONS = ControllerMappings.all()
		.stream()
		.filter((mapping) -> mapping.isAtlas() && !mapping.isGone() && isInApi(mapping)
				&& mapping.handler().isAnnotationPresent(AtlasOperation.class))
		.toList();

	private static final Set<Leniency> LENIENCIES = EnumSet.allOf(Leniency.class);

	private final AtlasClient atlas;

	private final ControlClient control;

	private final Acme acme;

	private final String activeUser;

	StoryTests(AtlasClient atlas, ControlClient control, AcmeFactory acmes, Acme acme) {
		this.atlas = atlas;
		this.control = control;
		this.acme = acme;
		this.activeUser = "ada-" + acme.id() + "@example.com";
		acmes.addMember(acme, this.activeUser, "ORG_OWNER");
		acmes.connect(acme, false);
	}

	/**
	 * An operation is covered on an API if the story calls it there with success. Every
	 * other operation is left out for a reason. A new operation needs a step or a reason.
	 * A project beside the first one needs a reason in {@code docs/compare.md}.
	 */
	@Test
	void coversEachOperationThatIsNotLeftOutInThreeProjects() throws IOException, InterruptedException {
		Set<String> uncovered = OPERATIONS.stream()
			.map(StoryTests::name)
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> projects = new ArrayList<>();

		run((step, answer) -> {
			if (answer.isSuccess()) {
				if (step.method().equals("POST") && step.path().equals("/groups")) {
					projects.add(answer.text("/name").replace(prefix(), "{prefix}"));
				}
				operation(step).ifPresent((mapping) -> uncovered.remove(name(mapping)));
			}
		});

		assertThat(uncovered).isEqualTo(Story.leftOut(true).keySet());
		assertThat(projects).containsExactly("{prefix}", "{prefix}-v1", "{prefix}-region");
	}

	/**
	 * The journal marks the requests that need a leniency. A new leniency needs a step
	 * that names it, or an exception here that {@code docs/compare.md} explains.
	 */
	@Test
	void needsAndChecksEachLeniency() throws IOException, InterruptedException {
		Behaviours behaviours = new Behaviours(json("/behaviours"), json("/openapi/atlas"));
		Map<Leniency, Set<String>> compared = new EnumMap<>(Leniency.class);
		List<String> superfluous = new ArrayList<>();

		run((step, answer) -> {
			Set<Leniency> named = step.confirms()
				.stream()
				.flatMap((reference) -> behaviours.find(reference).stream())
				.flatMap((behaviour) -> LENIENCIES.stream()
					.filter((leniency) -> leniency.sentence().equals(behaviour.what())))
				.collect(Collectors.toSet());
			Set<Leniency> needed = json("/requests?limit=1&challenges=true").at("/requests/0/leniencies")
				.valueStream()
				.map((name) -> Leniency.valueOf(name.asString()))
				.collect(Collectors.toSet());
			if (!needed.containsAll(named)) {
				superfluous.add(step.toString());
			}
			named.forEach((leniency) -> compared.computeIfAbsent(leniency, (key) -> new TreeSet<>()).add(step.base()));
		});

		assertThat(superfluous).as("requests that name a leniency and do not need it").isEmpty();
		assertThat(compared).containsOnlyKeys(Leniency.values());
		assertThat(compared.get(Leniency.DOUBLED_SLASH)).containsExactly("//api/atlas/v2", "//api/oauth");
	}

	@Test
	void referencesSelectOneBehaviourEach() {
		Behaviours behaviours = new Behaviours(json("/behaviours"), json("/openapi/atlas"));
		Map<String, Integer> deviations = new TreeMap<>();
		Stream
			.concat(Story.steps(false, true).stream().flatMap((step) -> step.confirms().stream()),
					HeaderReferences.ALL.stream())
			.forEach((reference) -> {
				int found = behaviours.find(reference).size();
				if (found != 1) {
					deviations.put(reference, found);
				}
			});

		assertThat(deviations).isEmpty();
	}

	/**
	 * Each behaviour with a setting is checked, except for those that take a month, send
	 * a slow body or exceed a limit.
	 */
	@Test
	void checksBehavioursWithSettings() {
		Behaviours behaviours = new Behaviours(json("/behaviours"), json("/openapi/atlas"));
		TreeSet<String> unchecked = new TreeSet<>();
		json("/behaviours?setting=true").path("behaviours")
			.forEach((behaviour) -> unchecked.add(behaviour.path("setting").path("name").asString()));
		references().flatMap((reference) -> behaviours.find(reference).stream())
			.forEach((behaviour) -> unchecked.remove(String.valueOf(behaviour.setting())));

		assertThat(unchecked).containsExactly("mockatlas.body-timeout", "mockatlas.list-expired",
				"mockatlas.rate-limits", "mockatlas.sunset");
	}

	private static Stream<String> references() {
		return Stream.of(Story.steps(false, false), Story.steps(true, true))
			.flatMap(List::stream)
			.flatMap((step) -> step.confirms().stream());
	}

	/**
	 * Sends the story and passes on each response.
	 */
	private void run(BiConsumer<Step, Answer> consumer) throws IOException, InterruptedException {
		Client client = client();
		for (Step step : Stream.concat(Story.steps(false, true).stream(), Story.organizations().stream()).toList()) {
			if (!client.variables().containsKey(step.unless()) && Story.obstacle(step, client.variables()) == null) {
				consumer.accept(step, client.send(step));
			}
		}
	}

	private Client client() {
		Options options = Options
			.of(List.of("--url=" + this.atlas.url(""), "--org-id=" + this.acme.id(), "--email-domain=example.com",
					"--active-user=" + this.activeUser, "--public-key=" + this.acme.orgOwner().publicKey(),
					"--private-key=" + this.acme.orgOwner().privateKey()), Map.of());
		return new Client(URI.create(this.atlas.url("")), options.credentials(),
				CompareCommand.variables(options, prefix()), (duration) -> {
				}, FixedLimits.none());
	}

	private String prefix() {
		return CompareCommand.PREFIX + this.acme.id();
	}

	private JsonNode json(String path) {
		return JsonMapper.builder().build().readTree(this.control.get(path).body());
	}

	private static boolean isInApi(Mapping mapping) {
		return mapping.handler().getDeclaringClass().getPackageName().startsWith("io.mockatlas.api");
	}

	/**
	 * Returns the name of an operation in the list of those left out. An operation that
	 * has two paths has a name for each.
	 */
	private static String name(Mapping mapping) {
		String api = (mapping.path().startsWith(Step.V1)) ? "v1.0" : mapping.version();
		String name = mapping.handler().getAnnotation(AtlasOperation.class).id() + " " + api;
		return (mapping.operation().contains("/invitations/")) ? name + " /invitations" : name;
	}

	private static Optional<Mapping> operation(Step step) {
		String path = step.base() + step.path();
		Matcher accept = VERSION.matcher(step.accept());
		String version = (step.isV1() || !accept.matches()) ? AtlasVersion.FIRST : accept.group(1);
		return OPERATIONS.stream()
			.filter((mapping) -> mapping.method().name().equals(step.method()))
			.filter((mapping) -> mapping.version().compareTo(version) <= 0)
			.filter((mapping) -> path.matches(mapping.path().replaceAll("\\{\\w+\\}", "[^/:]+")))
			.max(Comparator.comparing((Mapping mapping) -> -mapping.path().split("\\{").length)
				.thenComparing(Mapping::version));
	}

}
