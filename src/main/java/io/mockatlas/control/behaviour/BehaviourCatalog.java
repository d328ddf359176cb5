package io.mockatlas.control.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Leniency;

import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Catalog of all behaviours: the {@link Behaviour} annotations of this server's classes,
 * which are read without loading the classes, the error codes, and the leniencies.
 */
final class BehaviourCatalog {

	private static final String CLASSES = "classpath*:io/mockatlas/**/*.class";

	private static final Comparator<BehaviourEntry> ORDER = Comparator.comparing(BehaviourEntry::topic)
		.thenComparing(BehaviourEntry::evidence)
		.thenComparing(BehaviourEntry::where)
		.thenComparing(BehaviourEntry::what);

	private BehaviourCatalog() {
	}

	/**
	 * Returns all behaviours, ordered by topic and then by evidence.
	 */
	static List<BehaviourEntry> all() {
		ClassLoader classLoader = BehaviourCatalog.class.getClassLoader();
		MetadataReaderFactory reader = MetadataReaderFactory.create(classLoader);
		try {
			Resource[] classes = new PathMatchingResourcePatternResolver(classLoader).getResources(CLASSES);
			return Stream
				.of(Stream.of(classes).flatMap((file) -> of(file, reader)),
						Stream.of(ErrorCode.values()).flatMap(BehaviourEntry::of),
						Stream.of(Leniency.values()).map(BehaviourEntry::of))
				.flatMap(Function.identity())
				.sorted(ORDER)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<BehaviourEntry> of(Resource file, MetadataReaderFactory reader) {
		try {
			AnnotationMetadata type = reader.getMetadataReader(file).getAnnotationMetadata();
			String name = type.getClassName().replace('$', '.');
			return Stream.concat(of(type, name),
					type.getDeclaredMethods()
						.stream()
						.flatMap((method) -> of(method, name + "." + method.getMethodName())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<BehaviourEntry> of(AnnotatedTypeMetadata code, String where) {
		return code.getMergedRepeatableAnnotationAttributes(Behaviour.class, Behaviour.Several.class, false)
			.stream()
			.map((behaviour) -> of(behaviour, where));
	}

	private static BehaviourEntry of(AnnotationAttributes behaviour, String where) {
		String setting = behaviour.getString("setting");
		return new BehaviourEntry(behaviour.getEnum("topic"), behaviour.getString("value"),
				behaviour.getEnum("evidence"), (setting.isEmpty()) ? null : setting, null, null, where);
	}

}
