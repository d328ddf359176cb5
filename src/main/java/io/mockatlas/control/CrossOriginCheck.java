package io.mockatlas.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers of the control API from web pages that make a browser call it. The
 * address is open to everybody on the machine, and to a page it is one name away: its own
 * name can be made to lead here (DNS rebinding), and a form may be sent anywhere.
 * <p>
 * A name that no page can have for its own is fine as {@code Host}: an IP address, which
 * nobody rebinds; localhost; a single label, as services of Docker have it; what ends
 * with {@code .localhost}, {@code .local} or {@code .internal}. Others must be set. An
 * {@code Origin} must be the host itself, the machine's own or set; who sends none must
 * not come from another site, unless a person followed a link.
 */
final class CrossOriginCheck {

	private static final Pattern PORT = Pattern.compile(":\\d*$");

	private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1]");

	private static final List<String> NOBODYS_SUFFIXES = List.of(".localhost", ".local", ".internal");

	private final List<String> allowed;

	CrossOriginCheck(List<String> allowed) {
		this.allowed = allowed.stream().map(CrossOriginCheck::normalized).toList();
	}

	/**
	 * What is wrong with where a request comes from.
	 * @return a sentence, or null if nothing is
	 */
	@Nullable String refusal(HttpServletRequest request) {
		for (String host : hosts(request)) {
			if (!isOurs(host)) {
				return "The Host " + host + " may be a web page's that leads here; mockatlas.control.allowed-hosts="
						+ host + " allows it.";
			}
		}
		String origin = request.getHeader("Origin");
		if (origin != null) {
			return (isOurs(origin, request.getHeader("Host"))) ? null
					: "A web page of " + origin + " must not call the control API.";
		}
		return (isFromAnotherSite(request)) ? "A web page of another site must not call the control API." : null;
	}

	/**
	 * What the request was sent to, and what a proxy says that its own was sent to: a
	 * page can say that of itself where forwarded headers are believed.
	 */
	private static List<String> hosts(HttpServletRequest request) {
		String sent = request.getHeader("Host");
		String name = normalized(request.getServerName());
		return (sent != null) ? List.of(normalized(PORT.matcher(sent.strip()).replaceFirst("")), name) : List.of(name);
	}

	private boolean isOurs(String host) {
		return isAddress(host) || !host.contains(".") || NOBODYS_SUFFIXES.stream().anyMatch(host::endsWith)
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
	 * Browsers say so. A link that a person followed only reads, and the page that it
	 * stood on sees nothing of the answer.
	 */
	private static boolean isFromAnotherSite(HttpServletRequest request) {
		boolean followsLink = "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest")) && "GET".equals(request.getMethod());
		return "cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !followsLink;
	}

	/**
	 * In lower case, without the dot of the root.
	 */
	private static String normalized(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return (name.endsWith(".")) ? name.substring(0, name.length() - 1) : name;
	}

}
