package io.mockatlas.testing;

import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class asks for by {@link MockAtlas}, or without one.
 *
 * @param spec which server
 * @param sharesOrganization whether the organization is shared
 * @param reset when it becomes again what it was
 */
record MockAtlasConfig(ServerSpec spec, boolean sharesOrganization, Reset reset) {

	private static final MockAtlasConfig PLAIN = new MockAtlasConfig(ServerSpec.PLAIN, false, Reset.NEVER);

	/**
	 * The terms of a class, or of the one around it.
	 */
	static MockAtlasConfig of(ExtensionContext context) {
		Class<?> type = context.getRequiredTestClass();
		while (type != null) {
			Optional<MockAtlas> asked = AnnotationSupport.findAnnotation(type, MockAtlas.class);
			if (asked.isPresent()) {
				return of(asked.get());
			}
			type = type.getEnclosingClass();
		}
		return PLAIN;
	}

	private static MockAtlasConfig of(MockAtlas asked) {
		return new MockAtlasConfig(ServerSpec.of(asked), asked.sharedOrganization(), asked.reset());
	}

}
