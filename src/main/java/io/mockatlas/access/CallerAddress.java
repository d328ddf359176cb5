package io.mockatlas.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from: the other end of its connection, unless the server is told
 * to believe the headers of a proxy ({@code server.forward-headers-strategy}).
 */
public final class CallerAddress {

	private CallerAddress() {
	}

	/**
	 * The address, in the form that access lists have.
	 * @param request the request
	 * @return an IP address
	 */
	public static String of(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		int zone = address.indexOf('%');
		String plain = (zone < 0) ? address : address.substring(0, zone);
		return CidrBlock.of(plain).map(CidrBlock::address).orElse(plain);
	}

}
