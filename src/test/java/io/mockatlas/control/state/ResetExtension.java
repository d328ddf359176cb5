package io.mockatlas.control.state;

import io.mockatlas.fixture.ControlClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Resets the state to the sandbox before and after each test. An organization that a test
 * needs is a parameter of its method, since one of its constructor would be deleted.
 */
class ResetExtension implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		reset(context);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		reset(context);
	}

	private static void reset(ExtensionContext context) {
		new StateClient(SpringExtension.getApplicationContext(context).getBean(ControlClient.class)).reset();
	}

}
