package io.mockatlas.caller;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * Block of IP addresses; a single address is the smallest block. The value begins with
 * the first address in the block (assumed). IPv6 addresses are written in full, as the
 * published pattern of an address requires.
 *
 * @param value the block, such as {@code 192.0.2.0/24}
 */
@Embeddable
public record CidrBlock(String value) {

	private static final int BITS_4 = 32;

	private static final int BITS_6 = 128;

	private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

	private static final Pattern VERSION_4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");

	/**
	 * Pattern of texts that contain a colon and begin like an IPv6 address, so that Java
	 * does not resolve them as host names. No address is longer.
	 */
	private static final Pattern VERSION_6 = Pattern.compile("(?=[^:]{0,4}:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

	private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

	/**
	 * Parses an address, or an address with a prefix length.
	 * @param text any text
	 * @return the block, or empty if the text is invalid
	 */
	public static Optional<CidrBlock> of(String text) {
		return (text.indexOf('/') < 0) ? ofAddress(text) : ofBlock(text);
	}

	/**
	 * Parses an address without a prefix length.
	 * @param text any text
	 * @return the block with only this address, or empty if the text is invalid
	 */
	public static Optional<CidrBlock> ofAddress(String text) {
		return address(text).map((address) -> of(address, 8 * address.length));
	}

	/**
	 * Parses an address with a prefix length.
	 * @param text any text
	 * @return the block, or empty if the text is invalid
	 */
	public static Optional<CidrBlock> ofBlock(String text) {
		int slash = text.indexOf('/');
		return (slash < 0) ? Optional.empty() : of(text.substring(0, slash), text.substring(slash + 1));
	}

	/**
	 * Returns whether the block contains an address.
	 * @param address any text
	 * @return true if the text is an address in the block
	 */
	public boolean contains(String address) {
		return of(address, prefix()).filter(this::equals).isPresent();
	}

	/**
	 * Returns the first address of the block.
	 */
	public String address() {
		return this.value.substring(0, this.value.indexOf('/'));
	}

	/**
	 * Returns whether the block is a single address.
	 */
	public boolean isAddress() {
		return size() == ((this.value.indexOf(':') < 0) ? BITS_4 : BITS_6);
	}

	/**
	 * Returns the prefix length in bits: the longer the prefix, the smaller the block.
	 */
	int size() {
		return Integer.parseInt(prefix());
	}

	@Override
	public String toString() {
		return this.value;
	}

	private String prefix() {
		return this.value.substring(this.value.indexOf('/') + 1);
	}

	private static Optional<CidrBlock> of(String host, String prefix) {
		return address(host)
			.filter((address) -> PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= 8 * address.length)
			.map((address) -> of(address, Integer.parseInt(prefix)));
	}

	private static CidrBlock of(byte[] address, int prefix) {
		byte[] first = new byte[address.length];
		for (int i = 0; i < first.length; i++) {
			first[i] = (byte) (address[i] & (0xFF00 >> Math.max(0, Math.min(8, prefix - 8 * i))));
		}
		try {
			return new CidrBlock(InetAddress.getByAddress(first).getHostAddress() + "/" + prefix);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Parses an address. Never resolves a host name: a text with a colon is either an
	 * address or invalid.
	 */
	private static Optional<byte[]> address(String host) {
		if (!VERSION_4.matcher(host).matches() && !VERSION_6.matcher(host).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(InetAddress.getByName(host).getAddress());
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

}
