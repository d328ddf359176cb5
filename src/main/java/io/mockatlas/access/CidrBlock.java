package io.mockatlas.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * A block of IP addresses; a single address is the smallest one. It is written by the
 * first address in it (assumed), and addresses of version 6 in full, as the published
 * pattern of an address wants it.
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
	 * What has a colon and begins like an address of version 6, which keeps Java from
	 * looking for a host of that name. No address is longer.
	 */
	private static final Pattern VERSION_6 = Pattern.compile("(?=[^:]{0,4}:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

	private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");

	/**
	 * The block that a text names: an address, or an address and the length of a prefix.
	 * @param text any text
	 * @return the block, if the text names one
	 */
	public static Optional<CidrBlock> of(String text) {
		int slash = text.indexOf('/');
		return (slash < 0) ? address(text).map((address) -> of(address, 8 * address.length))
				: of(text.substring(0, slash), text.substring(slash + 1));
	}

	/**
	 * Whether an address is in the block.
	 * @param address any text
	 * @return true if it is an address in the block
	 */
	public boolean contains(String address) {
		return of(address, prefix()).filter(this::equals).isPresent();
	}

	/**
	 * The first address of the block.
	 */
	public String address() {
		return this.value.substring(0, this.value.indexOf('/'));
	}

	/**
	 * Whether the block is a single address.
	 */
	public boolean isAddress() {
		return size() == ((this.value.indexOf(':') < 0) ? BITS_4 : BITS_6);
	}

	/**
	 * How many bits the addresses in the block have in common: the more, the smaller.
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
	 * Nothing is ever looked up: what has a colon in it is an address or nothing.
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
