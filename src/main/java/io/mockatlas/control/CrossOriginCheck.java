package io.mockatlas.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Check that rejects calls to the control API which a web page makes through a browser.
 * The address is open to all users of the machine, and web pages can reach it: a page's
 * own host name can be made to resolve to it (DNS rebinding), and forms can be sent to
 * any address.
 * <p>
 * {@code Host} may be a name that no web page can own: an IP address, which cannot be
 * rebound; localhost; a single label, as Docker services have; or a name that ends with
 * {@code .localhost}, {@code .local} or {@code .internal}. Other names must be
 * configured. {@code Origin} must be the requested host, a loopback host or a configured
 * one. A request without {@code Origin} must not come from another site, unless it
 * follows a link.
 */
final class CrossOriginCheck {

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

	private static final List<String> LOCAL_SUFFIXES = List.of(".localhost", ".local", ".internal");

	private final List<String> allowed;

	CrossOriginCheck(List<String> allowed) {
		this.allowed = allowed.stream().map(CrossOriginCheck::normalized).toList();
	}

	/**
	 * Returns the reason to reject a request because of its origin.
	 * @return a sentence, or null if the request is allowed
	 */
	@Nullable String refusal(HttpServletRequest request) {
		for (String host : hosts(request)) {
			if (!isOurs(host)) {
				return "The Host " + host + " may belong to a web page; mockatlas.control.allowed-hosts=" + host
						+ " allows it.";
			}
		}
		String origin = request.getHeader("Origin");
		if (origin != null) {
			return (isOurs(origin, request.getHeader("Host"))) ? null
					: "A web page of " + origin + " must not call the control API.";
		}
		return (isCrossSite(request)) ? "A web page of another site must not call the control API." : null;
	}

	/**
	 * Returns the name in {@code Host} and the server name, which a proxy's header can
	 * replace. Both are checked, since a web page can send that header itself if
	 * forwarded headers are trusted.
	 */
	private static List<String> hosts(HttpServletRequest request) {
		String sent = request.getHeader("Host");
		String name = normalized(request.getServerName());
		return (sent != null) ? List.of(normalized(PORT.matcher(sent.strip()).replaceFirst("")), name) : List.of(name);
	}

	private boolean isOurs(String host) {
		return isAddress(host) || !host.contains(".") || LOCAL_SUFFIXES.stream().anyMatch(host::endsWith)
				|| isAllowed(host);
	}

	private boolean isOurs(String origin, @Nullable String host) {
		try {
			URI uri = new URI(origin);
			if (uri.getHost() == null) {
				return false;
			}
			String name = normalized(uri.getHost());
			return LOOPBACK.matcher(name).matches() || isAllowed(name) || uri.getRawAuthority().equalsIgnoreCase(host);
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private boolean isAllowed(String host) {
		return this.allowed.stream()
			.anyMatch((name) -> (name.startsWith(".")) ? host.endsWith(name) : host.equals(name));
	}

	private static boolean isAddress(String host) {
		return host.startsWith("[") || host.contains(":") || IPV4.matcher(host).matches();
	}

	/**
	 * Returns whether the browser reports another site as the origin. Following a link is
	 * allowed: it only reads, and the linking page cannot see the response.
	 */
	private static boolean isCrossSite(HttpServletRequest request) {
		boolean followsLink = "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest")) && "GET".equals(request.getMethod());
		return "cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !followsLink;
	}

	/**
	 * Returns a host name in lower case, without the trailing dot.
	 */
	private static String normalized(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return (name.endsWith(".")) ? name.substring(0, name.length() - 1) : name;
	}

}
