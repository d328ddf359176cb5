package io.mockatlas.control.behaviour;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Leniency;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller that lists the server's behaviours and their evidence. The classes are
 * scanned at the first request, not at startup.
 */
@RestController
class BehaviourController {

	private final Supplier<List<Response>> behaviours;

	BehaviourController(ApplicationContext context) {
		CurrentSettings settings = new CurrentSettings(context);
		this.behaviours = SingletonSupplier
			.of(() -> BehaviourCatalog.all().stream().map((known) -> Response.of(known, settings)).toList());
	}

	@GetMapping(ControlOperations.ROOT + "/behaviours")
	Behaviours list(@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String evidence,
			@RequestParam(required = false) @Nullable Boolean setting) {
		Topic about = constant("topic", topic, Topic.values());
		Evidence known = constant("evidence", evidence, Evidence.values());
		return new Behaviours(this.behaviours.get()
			.stream()
			.filter((behaviour) -> about == null || behaviour.topic() == about)
			.filter((behaviour) -> known == null || behaviour.evidence() == known)
			.filter((behaviour) -> setting == null || setting == (behaviour.setting() != null))
			.toList());
	}

	/**
	 * Returns the constant that a parameter names, ignoring case.
	 */
	private static <T extends Enum<T>> @Nullable T constant(String parameter, @Nullable String name, T[] constants) {
		if (name == null || name.isEmpty()) {
			return null;
		}
		return Stream.of(constants)
			.filter((constant) -> constant.name().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new ControlProblem(HttpStatus.BAD_REQUEST,
					"The value of " + parameter + " must be one of "
							+ Stream.of(constants)
								.map((constant) -> constant.name().toLowerCase(Locale.ROOT))
								.collect(Collectors.joining(", "))
							+ ", not " + name + "."));
	}

	/**
	 * Behaviours that match the request.
	 *
	 * @param behaviours the behaviours, ordered by topic and then by evidence
	 */
	record Behaviours(List<Response> behaviours) {
	}

	/**
	 * One behaviour.
	 *
	 * @param topic the topic
	 * @param what one sentence
	 * @param evidence the evidence
	 * @param setting the setting that changes it, if there is one
	 * @param errorCode the error code, if it is an error
	 * @param status the HTTP status, if it is an error
	 * @param leniency the leniency, if it is one
	 * @param where the class that implements it, with the method
	 */
	record Response(Topic topic, String what, Evidence evidence, @Nullable Setting setting, @Nullable String errorCode,
			@Nullable Integer status, @Nullable Leniency leniency, String where) {

		private static Response of(BehaviourEntry known, CurrentSettings settings) {
			return new Response(known.topic(), known.what(), known.evidence(),
					(known.setting() != null) ? Setting.of(settings.get(known.setting())) : null,
					(known.error() != null) ? known.error().name() : null,
					(known.error() != null) ? known.error().status() : null, known.leniency(), known.where());
		}

	}

	/**
	 * Setting that changes a behaviour, with its values as on a command line.
	 *
	 * @param name the name
	 * @param byDefault the default value
	 * @param value the current value
	 */
	record Setting(String name, @JsonProperty("default") String byDefault, String value) {

		private static Setting of(CurrentSettings.Setting setting) {
			return new Setting(setting.name(), setting.byDefault(), setting.value());
		}

	}

}
