package io.mockatlas.protocol;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of lists and links.
 *
 * @param baseUrl what links in answers begin with, such as
 * {@code https://atlas.example.com}. Without it they lead to the host that the caller
 * named.
 */
@ConfigurationProperties("mockatlas")
public record PagingProperties(@Nullable String baseUrl) {

	public PagingProperties {
		if (baseUrl != null) {
			baseUrl = (baseUrl.isBlank()) ? null : baseUrl.replaceAll("/+$", "");
		}
	}

	/**
	 * What links begin with that nobody asked for by a request.
	 * @param own what leads to this server
	 * @return a URL without a slash at its end
	 */
	public String host(String own) {
		return (this.baseUrl != null) ? this.baseUrl : own;
	}

	/**
	 * What links in the answer to a request begin with.
	 */
	String host(HttpServletRequest request) {
		String url = request.getRequestURL().toString();
		return host(url.substring(0, url.indexOf('/', url.indexOf("://") + 3)));
	}

}
