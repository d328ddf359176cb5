package io.mockatlas.testing;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * JUnit extension behind {@link MockAtlas}. If the server is needed before the first
 * test, such as for the properties of a Spring context, register an extension in a static
 * field, with or without the annotation, and use that field:
 *
 * <pre class="code">
 * &#064;RegisterExtension
 * static final MockAtlasExtension atlas = new MockAtlasExtension();
 *
 * &#064;DynamicPropertySource
 * static void atlas(DynamicPropertyRegistry properties) {
 * 	properties.add("atlas.url", () -&gt; atlas.organization().baseUrl());
 * }
 * </pre>
 *
 * Each test class overwrites the state of the extension. If classes run in parallel,
 * declare the field in each class itself, not in a superclass.
 */
public final class MockAtlasExtension
		implements BeforeAllCallback, TestInstancePreConstructCallback, BeforeEachCallback, ParameterResolver {

	private volatile @Nullable TestFixture fixture;

	/**
	 * Returns the server.
	 * @return the server
	 */
	public MockAtlasServer server() {
		return requireFixture().server();
	}

	/**
	 * Returns the organization of the test class.
	 * @return the organization
	 */
	public AtlasOrganization organization() {
		return requireFixture().organization();
	}

	/**
	 * Returns a client of the server's control API.
	 * @return the client
	 */
	public AtlasControl control() {
		return requireFixture().control();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		TestFixture prepared = prepare(context);
		MockAtlasConfig config = MockAtlasConfig.of(context);
		if (config.reset() == Reset.BEFORE_CLASS && config.sharesOrganization() && isOutermost(context)
				&& isFirst(context)) {
			prepared.reset();
		}
	}

	/**
	 * Prepares the fixture. With one test instance per class, JUnit calls this method
	 * before {@link #beforeAll}.
	 */
	@Override
	public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext context) {
		prepare(context);
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		if (MockAtlasConfig.of(context).reset() == Reset.BEFORE_EACH && isFirst(context)) {
			prepare(context).reset();
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return (type == MockAtlasServer.class || type == AtlasOrganization.class || type == AtlasControl.class)
				&& isFirst(context);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		TestFixture prepared = prepare(context);
		Class<?> type = parameter.getParameter().getType();
		if (type == MockAtlasServer.class) {
			return prepared.server();
		}
		return (type == AtlasOrganization.class) ? prepared.organization() : prepared.control();
	}

	private TestFixture requireFixture() {
		TestFixture prepared = this.fixture;
		if (prepared == null) {
			throw new IllegalStateException(
					"The server is not started yet: JUnit starts it before the first test of the class"
							+ " in which this extension is registered by a static field. Pass Spring a lambda that reads the value later.");
		}
		return prepared;
	}

	private TestFixture prepare(ExtensionContext context) {
		MockAtlasConfig config = MockAtlasConfig.of(context);
		MockAtlasServer server = server(context, config.spec());
		AtlasOrganization organization = organization(context, config, server);
		TestFixture prepared = compute(outermost(context), organization, TestFixture.class,
				() -> TestFixture.on(server, organization));
		this.fixture = prepared;
		return prepared;
	}

	/**
	 * Returns the organization of the test class. JUnit closes stored values in reverse
	 * order, so the server is stored before the organization is created.
	 */
	private static AtlasOrganization organization(ExtensionContext context, MockAtlasConfig config,
			MockAtlasServer server) {
		ExtensionContext home = (config.sharesOrganization()) ? context.getRoot() : outermost(context);
		return compute(home, List.of(config.spec(), home.getUniqueId()), OwnedOrganization.class,
				() -> OwnedOrganization.on(server))
			.organization();
	}

	private static MockAtlasServer server(ExtensionContext context, ServerSpec spec) {
		return compute(context.getRoot(), spec, StartedServer.class,
				() -> StartedServer.of(spec, TestRunSettings.of(context)))
			.serverOrThrow();
	}

	/**
	 * Returns whether this extension is the first one of the test class. If the
	 * annotation and a field both register one, the first does the work, and the other
	 * only gets the fixture.
	 */
	private boolean isFirst(ExtensionContext context) {
		ExtensionContext ofClass = context;
		while (ofClass.getTestMethod().isPresent()) {
			ofClass = ofClass.getParent().orElseThrow();
		}
		return compute(ofClass, "first", MockAtlasExtension.class, () -> this) == this;
	}

	private static boolean isOutermost(ExtensionContext context) {
		return context == outermost(context);
	}

	private static ExtensionContext outermost(ExtensionContext context) {
		ExtensionContext outermost = context;
		while (outermost.getParent().isPresent() && outermost.getParent().get() != context.getRoot()) {
			outermost = outermost.getParent().get();
		}
		return outermost;
	}

	/**
	 * Returns the value of a context or of one of its ancestors, or stores a new one.
	 * JUnit 6 has a new method for this, which JUnit 5 lacks.
	 */
	@SuppressWarnings("deprecation")
	private static <T> T compute(ExtensionContext context, Object key, Class<T> type, Supplier<T> maker) {
		return Objects.requireNonNull(context.getStore(Namespace.create(MockAtlasExtension.class, type))
			.getOrComputeIfAbsent(key, (absent) -> maker.get(), type));
	}

}
