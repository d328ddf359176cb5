package io.mockatlas.testing;

import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Configuration of a test class, from {@link MockAtlas} or by default.
 *
 * @param spec the server
 * @param sharesOrganization whether the organization is shared
 * @param reset the time at which the organization is reset
 */
record MockAtlasConfig(ServerSpec spec, boolean sharesOrganization, Reset reset) {

	private static final MockAtlasConfig PLAIN = new MockAtlasConfig(ServerSpec.PLAIN, false, Reset.NEVER);

	/**
	 * Returns the configuration of a class, or of the nearest enclosing class that has
	 * one.
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
