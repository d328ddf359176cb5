package io.mockatlas.bootstrap.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certificate authority of this server. Name constraints limit it to the names of the
 * server, so that a client that trusts it trusts it for no other host.
 *
 * @param certificate the certificate that clients trust
 * @param key its private key
 */
record CertificateAuthority(X509Certificate certificate, PrivateKey key) {

	private static final Duration LIFETIME = Duration.ofDays(3650);

	/**
	 * Apple's limit for certificates of authorities that users added.
	 */
	private static final Duration SERVER_LIFETIME = Duration.ofDays(825);

	private static final int SERIAL_BITS = 127;

	private static final SecureRandom random = new SecureRandom();

	/**
	 * Creates an authority.
	 * @param names the names that it may certify
	 */
	static CertificateAuthority create(CertificateNames names) throws GeneralSecurityException, IOException {
		KeyPair keys = keyPair();
		X500Principal name = new X500Principal("O=mock-atlas,CN=mock-atlas local CA %08x".formatted(random.nextInt()));
		X509v3CertificateBuilder builder = builder(name, name, keys.getPublic(), LIFETIME);
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
		builder.addExtension(Extension.nameConstraints, true, names.constraints());
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
		return new CertificateAuthority(sign(builder, keys.getPrivate()), keys.getPrivate());
	}

	/**
	 * Issues a certificate of the server.
	 * @param names the names of the server
	 * @return the certificate and its key
	 */
	ServerCertificate issue(CertificateNames names) throws GeneralSecurityException, IOException {
		KeyPair keys = keyPair();
		X509v3CertificateBuilder builder = builder(this.certificate.getSubjectX500Principal(),
				new X500Principal("O=mock-atlas,CN=mock-atlas"), keys.getPublic(), SERVER_LIFETIME);
		JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
		builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
		builder.addExtension(Extension.subjectAlternativeName, false, names.alternatives());
		builder.addExtension(Extension.authorityKeyIdentifier, false,
				identifiers.createAuthorityKeyIdentifier(this.certificate.getPublicKey()));
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				identifiers.createSubjectKeyIdentifier(keys.getPublic()));
		X509Certificate issued = sign(builder, this.key);
		validate(issued);
		return new ServerCertificate(List.of(issued, this.certificate), keys.getPrivate());
	}

	/**
	 * Validates a certificate as clients do: an authority that was stored may have
	 * expired, may not fit its key, or may not cover a new name. The JDK applies the
	 * constraints of certificates in the path only, so the authority is part of the path.
	 */
	private void validate(X509Certificate issued) throws GeneralSecurityException {
		PKIXParameters parameters = new PKIXParameters(Set
			.of(new TrustAnchor(this.certificate.getSubjectX500Principal(), this.certificate.getPublicKey(), null)));
		parameters.setRevocationEnabled(false);
		CertPathValidator.getInstance("PKIX")
			.validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(issued, this.certificate)),
					parameters);
	}

	private static X509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, PublicKey key,
			Duration lifetime) {
		Instant now = Clock.systemUTC().instant();
		return new JcaX509v3CertificateBuilder(issuer, serial(), Date.from(now.minus(Duration.ofDays(1))),
				Date.from(now.plus(lifetime).minus(Duration.ofDays(1))), subject, key);
	}

	private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
			throws GeneralSecurityException, CertIOException {
		String algorithm = "SHA256with" + ((key.getAlgorithm().equals("EC")) ? "ECDSA" : key.getAlgorithm());
		try {
			return new JcaX509CertificateConverter()
				.getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(key)));
		}
		catch (OperatorCreationException ex) {
			throw new GeneralSecurityException("the key cannot sign: " + ex.getMessage(), ex);
		}
	}

	private static KeyPair keyPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"), random);
		return generator.generateKeyPair();
	}

	private static BigInteger serial() {
		return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
	}

}
