package io.mockatlas.bootstrap.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.mockatlas.bootstrap.failure.CannotStartException;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * Host names and addresses of a certificate. A host name may begin with {@code *.}.
 *
 * @param values the names
 */
record CertificateNames(List<String> values) {

	private static final List<String> ALWAYS = List.of("localhost", "127.0.0.1", "::1", "cloud.mongodb.com");

	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

	private static final Pattern HOST = Pattern.compile(
			"(\\*\\.)?(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

	/**
	 * Returns the names that every certificate has, and further ones.
	 */
	static CertificateNames with(List<String> further) {
		return new CertificateNames(
				Stream.concat(ALWAYS.stream(), further.stream().map(CertificateNames::checked)).distinct().toList());
	}

	private static String checked(String name) {
		if (isAddress(name)) {
			bytes(name);
		}
		else if (!HOST.matcher(name).matches()) {
			throw new CannotStartException("mockatlas.tls-names: " + name + " is neither a host name nor an address");
		}
		return name.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the names of a server's certificate.
	 */
	GeneralNames alternatives() {
		return new GeneralNames(this.values.stream()
			.map((name) -> (isAddress(name)) ? address(bytes(name)) : new GeneralName(GeneralName.dNSName, name))
			.toArray(GeneralName[]::new));
	}

	/**
	 * Returns the constraints of an authority that certifies these names only. X.509
	 * includes the subdomains of each name.
	 */
	NameConstraints constraints() {
		return new NameConstraints(this.values.stream()
			.map((name) -> (isAddress(name)) ? address(withMask(bytes(name)))
					: new GeneralName(GeneralName.dNSName, name.replaceFirst("^\\*\\.", "")))
			.map(GeneralSubtree::new)
			.toArray(GeneralSubtree[]::new), null);
	}

	private static boolean isAddress(String name) {
		return ADDRESS.matcher(name).matches();
	}

	private static GeneralName address(byte[] bytes) {
		return new GeneralName(GeneralName.iPAddress, new DEROctetString(bytes));
	}

	private static byte[] withMask(byte[] address) {
		byte[] range = Arrays.copyOf(address, address.length * 2);
		Arrays.fill(range, address.length, range.length, (byte) 0xff);
		return range;
	}

	/**
	 * Parses an address; a literal is never looked up.
	 */
	private static byte[] bytes(String address) {
		try {
			return InetAddress.getByName(address).getAddress();
		}
		catch (UnknownHostException ex) {
			throw new CannotStartException("mockatlas.tls-names: " + address + " is neither a host name nor an address",
					ex);
		}
	}

}
