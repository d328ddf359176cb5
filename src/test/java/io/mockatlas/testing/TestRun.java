package io.mockatlas.testing;

import java.util.List;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs test classes as JUnit does, from its start to its end.
 */
final class TestRun {

	private TestRun() {
	}

	/**
	 * Runs classes in their order.
	 * @param parameter a configuration parameter
	 * @param value its value
	 * @param types the classes
	 * @return what came of it; the failures are those of tests, classes and JUnit itself
	 */
	static TestExecutionSummary with(String parameter, String value, Class<?>... types) {
		SummaryGeneratingListener listener = new SummaryGeneratingListener();
		LauncherFactory.create()
			.execute(LauncherDiscoveryRequestBuilder.request()
				.selectors(List.of(types).stream().map(DiscoverySelectors::selectClass).toList())
				.configurationParameter(parameter, value)
				.build(), listener);
		return listener.getSummary();
	}

}
