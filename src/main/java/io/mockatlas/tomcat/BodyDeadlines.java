package io.mockatlas.tomcat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletRequest;
import org.apache.tomcat.util.net.SocketWrapperBase;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Deadlines of reads that take several bytes from the network. Tomcat limits the time of
 * each byte; after the deadline, the next byte that has not arrived is a timeout.
 */
@Component
class BodyDeadlines implements DisposableBean {

	private static final int EXPIRED_MILLIS = 1;

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, BodyDeadlines::thread);

	BodyDeadlines() {
		this.timer.setRemoveOnCancelPolicy(true);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "body-deadlines");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Begins a deadline, which ends when the returned task is cancelled. Tomcat sets the
	 * time of a byte anew for the connection's next request. HTTP/2 has no chunks, and no
	 * deadlines.
	 * @param request the request that is read
	 * @param nanos the time until the deadline
	 */
	Future<?> begin(ServletRequest request, long nanos) {
		SocketWrapperBase<?> socket = ConnectionProtocol.connection(request);
		if (socket == null) {
			return CompletableFuture.completedFuture(null);
		}
		return this.timer.schedule(() -> socket.setReadTimeout(EXPIRED_MILLIS), nanos, TimeUnit.NANOSECONDS);
	}

	@Override
	public void destroy() {
		this.timer.shutdownNow();
	}

}
