package io.mockatlas.bootstrap.settings;

import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.apache.catalina.util.NetMaskSet;

/**
 * Addresses of proxies, in the forms that Tomcat's {@code RemoteIpValve} reads: CIDR
 * blocks and addresses with commas between them if the value has a slash after its first
 * character, otherwise a regular expression for the whole address.
 */
final class ProxyAddresses {

	/**
	 * Addresses of documentation by family (RFC 5737, RFC 3849, RFC 9637), which are no
	 * proxies. IPv6 addresses are written as Tomcat writes those of connections.
	 */
	private static final List<List<String>> OTHER_ADDRESSES = List.of(
			List.of("192.0.2.77", "198.51.100.77", "203.0.113.77"),
			List.of("2001:db8:0:0:0:0:0:77", "3fff:0:0:0:0:0:0:77"));

	private final Predicate<String> addresses;

	private ProxyAddresses(Predicate<String> addresses) {
		this.addresses = addresses;
	}

	/**
	 * Reads a setting.
	 * @param value the value of the setting
	 * @return the addresses
	 * @throws IllegalArgumentException if Tomcat cannot read the value
	 */
	static ProxyAddresses parse(String value) {
		if (value.indexOf('/') > 0) {
			NetMaskSet blocks = NetMaskSet.parse(value);
			return new ProxyAddresses((address) -> contains(blocks, address));
		}
		return new ProxyAddresses(Pattern.compile(value).asMatchPredicate());
	}

	private static boolean contains(NetMaskSet blocks, String address) {
		try {
			return blocks.contains(address);
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/**
	 * Returns whether these are the addresses of a whole family, IPv4 or IPv6.
	 */
	boolean containEveryAddress() {
		return OTHER_ADDRESSES.stream().anyMatch((family) -> family.stream().allMatch(this.addresses));
	}

}
