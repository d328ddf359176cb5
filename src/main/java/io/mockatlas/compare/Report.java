package io.mockatlas.compare;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.mockatlas.compare.Behaviours.Behaviour;
import io.mockatlas.compare.story.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Result of a comparison. Equal differences of several requests are one row.
 */
final class Report {

	private static final int WIDTH = 44;

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Behaviours behaviours;

	private final Map<String, String> leftOut;

	private final Map<Row, List<String>> rows = new LinkedHashMap<>();

	private final Set<Behaviour> agreed = new LinkedHashSet<>();

	private final Set<Behaviour> contradicted = new LinkedHashSet<>();

	private final Map<String, String> skipped = new LinkedHashMap<>();

	private int requests;

	/**
	 * Creates an empty report.
	 * @param behaviours the behaviours of mock-atlas
	 * @param leftOut the operations that the story does not call, with the reasons
	 */
	Report(Behaviours behaviours, Map<String, String> leftOut) {
		this.behaviours = behaviours;
		this.leftOut = leftOut;
	}

	/**
	 * Adds the differences between the responses to a request.
	 */
	void add(Step step, Answer our, List<Difference> differences) {
		this.requests++;
		for (Difference difference : differences) {
			List<Behaviour> found = this.behaviours.contradictedBy(difference, step, our);
			this.contradicted.addAll(found);
			this.rows.computeIfAbsent(new Row(difference, found), (row) -> new ArrayList<>()).add(step.toString());
		}
		if (differences.stream().noneMatch(Difference::isOfOutcome)) {
			this.agreed.addAll(this.behaviours.shownBy(step, our));
		}
	}

	/**
	 * Adds a request that could not be compared.
	 */
	void skip(Step step, String reason) {
		this.skipped.put(step.toString(), reason);
	}

	boolean hasDifferences() {
		return !this.rows.isEmpty();
	}

	Set<Row> rows() {
		return this.rows.keySet();
	}

	/**
	 * Returns the requests that were not compared, with the reasons.
	 */
	Map<String, String> skipped() {
		return this.skipped;
	}

	/**
	 * Returns the behaviours that requests checked, none of which differed.
	 */
	List<Behaviour> confirmed() {
		return this.agreed.stream().filter((behaviour) -> !this.contradicted.contains(behaviour)).toList();
	}

	/**
	 * Returns the behaviours that no request confirmed or contradicted.
	 */
	List<Behaviour> unchecked() {
		return this.behaviours.all()
			.stream()
			.filter((behaviour) -> !this.agreed.contains(behaviour) && !this.contradicted.contains(behaviour))
			.toList();
	}

	/**
	 * Prints the report as a table.
	 */
	void print(PrintStream out) {
		if (hasDifferences()) {
			out.println(row("differs in", "mock-atlas", "the service"));
		}
		this.rows.forEach((row, steps) -> {
			Difference difference = row.difference();
			out.println(
					row((difference.aspect() + " " + difference.at()).strip(), difference.ours(), difference.theirs()));
			out.println("    at " + steps.get(0) + ((steps.size() > 1) ? " and " + (steps.size() - 1) + " more" : ""));
			row.behaviours().forEach((behaviour) -> out.println("    contradicts " + words(behaviour)));
		});
		confirmed().stream()
			.filter(Behaviour::isAssumed)
			.forEach((behaviour) -> out.println("confirms " + words(behaviour)));
		this.skipped.forEach((step, reason) -> out.println("not compared: " + step + ": " + reason));
		this.leftOut.forEach((operation, reason) -> out.println("left out: " + operation + ": " + reason));
		unchecked().stream()
			.filter(Behaviour::isAssumed)
			.forEach((behaviour) -> out.println("not checked " + words(behaviour)));
		out.printf(
				"%s in %d requests; %d behaviours confirmed, %d of them assumed; %d behaviours not checked, %d of them assumed%n",
				(hasDifferences()) ? this.rows.size() + " differences" : "no difference", this.requests,
				confirmed().size(), assumed(confirmed()), unchecked().size(), assumed(unchecked()));
	}

	private static long assumed(List<Behaviour> behaviours) {
		return behaviours.stream().filter(Behaviour::isAssumed).count();
	}

	private static String row(String first, String second, String third) {
		return ("%-" + WIDTH + "s  %-" + WIDTH + "s  %s").formatted(first, second, third);
	}

	private static String words(Behaviour behaviour) {
		return "(" + behaviour.evidence() + ((behaviour.setting() != null) ? ", " + behaviour.setting() : "") + ") "
				+ behaviour.what();
	}

	/**
	 * Prints the report as JSON.
	 */
	void printJson(PrintStream out, String version, @Nullable String url) {
		ObjectNode json = MAPPER.createObjectNode();
		json.put("mockAtlas", version);
		json.put("url", url);
		json.put("compared", this.requests);
		ArrayNode differences = json.putArray("differences");
		this.rows.forEach((row, steps) -> {
			ObjectNode difference = differences.addObject();
			difference.put("aspect", row.difference().aspect().toString());
			difference.put("at", row.difference().at());
			difference.put("mockAtlas", row.difference().ours());
			difference.put("service", row.difference().theirs());
			steps.forEach(difference.putArray("requests")::add);
			add(difference.putArray("contradicts"), row.behaviours());
		});
		add(json.putArray("confirmed"), confirmed());
		add(json.putArray("unchecked"), unchecked());
		addAll(json.putObject("notCompared"), this.skipped);
		addAll(json.putObject("leftOut"), this.leftOut);
		out.println(MAPPER.writeValueAsString(json));
	}

	private static void add(ArrayNode list, List<Behaviour> behaviours) {
		behaviours.forEach((behaviour) -> {
			ObjectNode json = list.addObject();
			json.put("what", behaviour.what());
			json.put("evidence", behaviour.evidence());
			if (behaviour.setting() != null) {
				json.put("setting", behaviour.setting());
			}
			json.put("where", behaviour.where());
		});
	}

	private static void addAll(ObjectNode json, Map<String, String> texts) {
		texts.forEach(json::put);
	}

	/**
	 * Row of the report.
	 *
	 * @param difference the difference
	 * @param behaviours the behaviours that it contradicts
	 */
	record Row(Difference difference, List<Behaviour> behaviours) {
	}

}
