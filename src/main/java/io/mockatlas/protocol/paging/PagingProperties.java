package io.mockatlas.protocol.paging;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of lists and links.
 *
 * @param baseUrl start of the links in responses and messages. Without it links start
 * with the host of the request. Set it if clients reach the server by another URL.
 */
@ConfigurationProperties("mockatlas")
public record PagingProperties(@Nullable String baseUrl) {

	public PagingProperties {
		if (baseUrl != null) {
			baseUrl = (baseUrl.isBlank()) ? null : baseUrl.replaceAll("/+$", "");
		}
	}

	/**
	 * Returns the start of links that are created without a request.
	 * @param own the URL of this server
	 * @return a URL without a slash at its end
	 */
	public String host(String own) {
		return (this.baseUrl != null) ? this.baseUrl : own;
	}

	/**
	 * Returns the start of links in the response to a request.
	 */
	String host(HttpServletRequest request) {
		String url = request.getRequestURL().toString();
		return host(url.substring(0, url.indexOf('/', url.indexOf("://") + 3)));
	}

}
