package io.mockatlas.security.digest;

import io.mockatlas.credential.secret.Ha1;

import org.springframework.security.core.Authentication;

/**
 * Client that signs requests by digest, with headers formatted like those of the Go
 * client, and the account of its API key.
 */
record DigestClient(String publicKey, String privateKey) implements DigestAccount {

	private static final String HEADER = "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", "
			+ "response=\"%s\", algorithm=\"MD5\", qop=auth, nc=%s, cnonce=\"0a4f113b\"";

	@Override
	public String ha1() {
		return Ha1.of(this.publicKey, Ha1.REALM, this.privateKey);
	}

	@Override
	public Authentication signedIn() {
		throw new UnsupportedOperationException();
	}

	String authorization(String nonce, int count, String method, String uri) {
		return authorization(Ha1.REALM, nonce, count, method, uri);
	}

	String authorization(String realm, String nonce, int count, String method, String uri) {
		String nc = String.format("%08x", count);
		DigestCredentials unsigned = new DigestCredentials(this.publicKey, realm, nonce, uri, "0".repeat(32), "auth",
				nc, "0a4f113b", "MD5");
		String response = DigestResponse.of(ha1(), method, unsigned);
		return HEADER.formatted(this.publicKey, realm, nonce, uri, response, nc);
	}

}
