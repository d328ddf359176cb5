package io.mockatlas.persistence;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * Driver of a server that can stop answering, as a process does that is suspended: new
 * connections fail, and statements end only when their connection is closed.
 */
final class FrozenDriver implements Driver, AutoCloseable {

	static final String URL = "jdbc:frozen:";

	private final CountDownLatch inProgress = new CountDownLatch(1);

	private volatile boolean frozen;

	FrozenDriver() throws SQLException {
		DriverManager.registerDriver(this);
	}

	void freeze() {
		this.frozen = true;
	}

	void thaw() {
		this.frozen = false;
	}

	/**
	 * Waits until a statement is in progress.
	 */
	void awaitStatement() throws InterruptedException {
		this.inProgress.await();
	}

	@Override
	public @Nullable Connection connect(String url, Properties info) throws SQLException {
		if (!acceptsURL(url)) {
			return null;
		}
		if (this.frozen) {
			throw new SQLException("connect timed out", "08001");
		}
		CountDownLatch closed = new CountDownLatch(1);
		return (Connection) Proxy.newProxyInstance(FrozenDriver.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "isValid" -> !this.frozen && closed.getCount() > 0;
					case "isClosed" -> closed.getCount() == 0;
					case "createStatement" -> statement(closed);
					case "abort", "close" -> {
						closed.countDown();
						yield null;
					}
					default -> ofObject(proxy, method, arguments);
				});
	}

	/**
	 * Returns a statement that takes until the connection is closed.
	 */
	private Statement statement(CountDownLatch closed) {
		return (Statement) Proxy.newProxyInstance(FrozenDriver.class.getClassLoader(),
				new Class<?>[] { Statement.class }, (proxy, method, arguments) -> {
					if (!method.getName().equals("execute")) {
						return ofObject(proxy, method, arguments);
					}
					this.inProgress.countDown();
					closed.await();
					throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
				});
	}

	private static @Nullable Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
		if (method.getName().equals("hashCode")) {
			return System.identityHashCode(proxy);
		}
		if (method.getName().equals("equals")) {
			return arguments != null && proxy == arguments[0];
		}
		if (method.getReturnType() == int.class) {
			return 0;
		}
		return (method.getReturnType() == boolean.class) ? false : null;
	}

	@Override
	public boolean acceptsURL(String url) {
		return url.startsWith(URL);
	}

	@Override
	public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
		return new DriverPropertyInfo[0];
	}

	@Override
	public int getMajorVersion() {
		return 1;
	}

	@Override
	public int getMinorVersion() {
		return 0;
	}

	@Override
	public boolean jdbcCompliant() {
		return false;
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public void close() throws SQLException {
		DriverManager.deregisterDriver(this);
	}

}
