package io.mockatlas.control.events;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.mockatlas.bootstrap.BuildInfo;
import io.mockatlas.control.ControlJson;
import io.mockatlas.control.ControlProblem;
import io.mockatlas.control.EventSource;
import io.mockatlas.control.journal.RequestFeed;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Open streams of events. One thread looks for news ten times a second, and exists only
 * while there are streams; no stream holds a thread of the server. All streams end at the
 * shutdown, which waits for requests in progress.
 */
@Component
class EventStreams implements ApplicationListener<ContextClosedEvent> {

	/**
	 * Maximum number of streams.
	 */
	static final int MAX_STREAMS = 20;

	/**
	 * Maximum number of requests that are sent in a second.
	 */
	static final int MAX_REQUESTS = 50;

	private static final Log logger = LogFactory.getLog(EventStreams.class);

	private static final long PAUSE_MILLIS = 100;

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private static final long HEARTBEAT_PAUSE = 5 * SECOND;

	private final RequestFeed requests;

	private final StateChanges changes;

	private final List<EventSource> sources;

	private final ControlJson json;

	private final List<EventStream> streams = new CopyOnWriteArrayList<>();

	private final Map<String, Object> keys = new LinkedHashMap<>();

	private @Nullable ScheduledThreadPoolExecutor executor;

	private boolean shutDown;

	private long seen;

	private long seenChanges;

	private long second;

	private int sentInSecond;

	private long lastSources;

	private long lastState;

	private long lastHeartbeat;

	EventStreams(RequestFeed requests, StateChanges changes, ObjectProvider<EventSource> sources, ControlJson json) {
		this.requests = requests;
		this.changes = changes;
		this.sources = sources.orderedStream().toList();
		this.json = json;
	}

	/**
	 * Makes the response of a request a stream of events.
	 * @param since the number of the last request that the client knows; null to begin
	 * with the next one
	 * @throws ControlProblem 503 if there are too many streams
	 */
	synchronized void open(HttpServletRequest request, HttpServletResponse response, @Nullable Long since)
			throws IOException {
		this.streams.removeIf(EventStream::isClosed);
		if (this.shutDown || this.streams.size() >= MAX_STREAMS) {
			throw new ControlProblem(HttpStatus.SERVICE_UNAVAILABLE, (this.shutDown) ? "The server is shutting down."
					: "The limit of " + MAX_STREAMS + " streams of events is reached. Close a page, and try again.");
		}
		if (this.executor == null) {
			start();
		}
		sendRequests(System.nanoTime());
		String greeting = greeting(since);
		response.setContentType("text/event-stream;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Accel-Buffering", "no");
		AsyncContext context = request.startAsync();
		context.setTimeout(0);
		EventStream stream = new EventStream(context, response.getOutputStream());
		context.addListener(new End(stream));
		stream.send(greeting);
		this.streams.add(stream);
		response.getOutputStream().setWriteListener(stream);
	}

	@Override
	public synchronized void onApplicationEvent(ContextClosedEvent event) {
		this.shutDown = true;
		stop();
	}

	synchronized int size() {
		return this.streams.size();
	}

	/**
	 * Returns the first events of a stream: the state, and the requests that the client
	 * missed.
	 */
	private String greeting(@Nullable Long since) {
		StringBuilder events = new StringBuilder(text("hello", null, new Hello(BuildInfo.version(), this.seen)));
		this.sources.forEach((source) -> events.append(text(source.eventName(), null, source.eventBody())));
		if (since != null && since < this.seen) {
			List<RequestFeed.Item> missed = this.requests.after(since)
				.stream()
				.filter((item) -> item.number() <= this.seen)
				.toList();
			int skipped = Math.max(0, missed.size() - MAX_REQUESTS);
			if (skipped > 0) {
				events.append(text("skipped", null, new Skipped(skipped)));
			}
			missed.stream().skip(skipped).forEach((item) -> events.append(text(item)));
		}
		return events.toString();
	}

	private void start() {
		this.seen = this.requests.last();
		this.seenChanges = this.changes.count();
		this.keys.clear();
		this.sources.forEach((source) -> this.keys.put(source.eventName(), source.eventKey()));
		this.requests.setListening(true);
		ScheduledThreadPoolExecutor created = new ScheduledThreadPoolExecutor(1, EventStreams::thread);
		created.setRemoveOnCancelPolicy(true);
		created.scheduleWithFixedDelay(this::tick, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
		this.executor = created;
	}

	private void stop() {
		this.streams.forEach(EventStream::close);
		this.streams.clear();
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor = null;
			this.requests.setListening(false);
		}
	}

	private synchronized void tick() {
		this.streams.removeIf(EventStream::isClosed);
		if (this.streams.isEmpty()) {
			stop();
			return;
		}
		try {
			long now = System.nanoTime();
			sendRequests(now);
			if (now - this.lastSources >= SECOND) {
				this.lastSources = now;
				this.sources.forEach(this::sendIfChanged);
			}
			if (this.changes.count() != this.seenChanges && now - this.lastState >= SECOND / 2) {
				this.lastState = now;
				this.seenChanges = this.changes.count();
				send(EventText.of("state", null, "{}"));
			}
			if (now - this.lastHeartbeat >= HEARTBEAT_PAUSE) {
				this.lastHeartbeat = now;
				send(EventText.HEARTBEAT);
			}
		}
		catch (RuntimeException ex) {
			logger.debug("Events are sent later", ex);
		}
	}

	private void sendRequests(long now) {
		if (now - this.second >= SECOND) {
			this.second = now;
			this.sentInSecond = 0;
		}
		List<RequestFeed.Item> added = this.requests.after(this.seen);
		int sent = Math.min(added.size(), MAX_REQUESTS - this.sentInSecond);
		added.subList(0, sent).forEach((item) -> send(text(item)));
		this.sentInSecond += sent;
		if (added.size() > sent) {
			send(text("skipped", null, new Skipped(added.size() - sent)));
		}
		if (!added.isEmpty()) {
			this.seen = added.get(added.size() - 1).number();
		}
	}

	private void sendIfChanged(EventSource source) {
		Object key = source.eventKey();
		if (!key.equals(this.keys.put(source.eventName(), key))) {
			send(text(source.eventName(), null, source.eventBody()));
		}
	}

	private void send(String text) {
		this.streams.forEach((stream) -> stream.send(text));
	}

	private String text(RequestFeed.Item item) {
		return text("request", item.number(), this.requests.body(item));
	}

	private String text(String name, @Nullable Long id, Object data) {
		return EventText.of(name, id, this.json.writeLine(data));
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "events");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * First event of a stream.
	 *
	 * @param version the version of the server
	 * @param requests the number of the last request
	 */
	record Hello(String version, long requests) {
	}

	/**
	 * Event that replaces requests.
	 *
	 * @param count the number of requests that were not sent
	 */
	record Skipped(int count) {
	}

	/**
	 * Listener for the end of a response by the container.
	 */
	private record End(EventStream stream) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.stream.ended();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			this.stream.close();
		}

		@Override
		public void onError(AsyncEvent event) {
			this.stream.close();
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
		}

	}

}
