package io.mockatlas.persistence.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Data source of Hibernate. Within a transaction it returns the connection of that
 * transaction, whose end it leaves to the transaction: commit, rollback and close by
 * Hibernate have no effect on the connection.
 */
final class JoinedConnections extends DelegatingDataSource {

	private static final Set<String> LEFT_TO_THE_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit",
			"setReadOnly", "setTransactionIsolation");

	JoinedConnections(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			return super.getConnection();
		}
		DataSource target = obtainTargetDataSource();
		Connection connection = DataSourceUtils.doGetConnection(target);
		return (Connection) Proxy.newProxyInstance(JoinedConnections.class.getClassLoader(),
				new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> call(target, connection, method, arguments));
	}

	private static @Nullable Object call(DataSource target, Connection connection, Method method,
			@Nullable Object @Nullable [] arguments) throws Throwable {
		if (LEFT_TO_THE_TRANSACTION.contains(method.getName())) {
			return null;
		}
		if (method.getName().equals("close")) {
			DataSourceUtils.doReleaseConnection(connection, target);
			return null;
		}
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
