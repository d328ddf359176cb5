package io.mockatlas.security;

import io.mockatlas.caller.CidrBlock;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Address of the caller: the remote address of the connection, or the address in the
 * headers of a proxy if {@code server.forward-headers-strategy} enables them.
 */
public final class CallerAddress {

	private CallerAddress() {
	}

	/**
	 * Returns the address in the notation of access lists.
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
