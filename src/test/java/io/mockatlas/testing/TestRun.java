package io.mockatlas.testing;

import java.util.List;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Run of test classes by the JUnit launcher.
 */
final class TestRun {

	private TestRun() {
	}

	/**
	 * Runs classes in their order.
	 * @param parameter a configuration parameter
	 * @param value its value
	 * @param types the classes
	 * @return the summary, including failures of classes and of JUnit itself
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
