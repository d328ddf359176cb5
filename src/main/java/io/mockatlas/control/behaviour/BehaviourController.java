package io.mockatlas.control.behaviour;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mockatlas.control.ControlOperations;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.errors.Evidence;
import io.mockatlas.errors.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What this server does and how well that is known. The code is searched for it when
 * somebody first asks, and never at the start.
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
	 * The constant that a parameter names, in capitals or not.
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
	 * All that were asked for.
	 *
	 * @param behaviours by topic, then by how well they are known
	 */
	record Behaviours(List<Response> behaviours) {
	}

	/**
	 * One behaviour.
	 *
	 * @param topic what it is about
	 * @param what one sentence
	 * @param evidence how it is known
	 * @param setting the setting that changes it, if there is one
	 * @param errorCode of an error, its code
	 * @param status of an error, its HTTP status
	 * @param where the class that does it, with the method
	 */
	record Response(Topic topic, String what, Evidence evidence, @Nullable Setting setting, @Nullable String errorCode,
			@Nullable Integer status, String where) {

		private static Response of(BehaviourEntry known, CurrentSettings settings) {
			return new Response(known.topic(), known.what(), known.evidence(),
					(known.setting() != null) ? Setting.of(settings.get(known.setting())) : null,
					(known.error() != null) ? known.error().name() : null,
					(known.error() != null) ? known.error().status() : null, known.where());
		}

	}

	/**
	 * The setting that changes a behaviour, its values as text like on a command line.
	 *
	 * @param name the name
	 * @param byDefault what it is if nobody sets it
	 * @param value what it is
	 */
	record Setting(String name, @JsonProperty("default") String byDefault, String value) {

		private static Setting of(CurrentSettings.Setting setting) {
			return new Setting(setting.name(), setting.byDefault(), setting.value());
		}

	}

}
