package io.mockatlas.security.oauth;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/**
 * Tokens like ours, made by other means.
 *
 * @param key what they are signed with
 * @param now when they are made
 */
record Forgery(byte[] key, Instant now) {

	private static final String TYPE = "at+jwt";

	/**
	 * A token in which some claims are others.
	 */
	String token(Map<String, String> others) {
		return tokenOfType(TYPE, others);
	}

	/**
	 * A token of another type, in which some claims are others.
	 */
	String tokenOfType(String type, Map<String, String> others) {
		return signed(type, claims(others));
	}

	String tokenWithout(String claim) {
		return signed(TYPE, claims().claim(claim, null).build());
	}

	/**
	 * A token with {@code alg=none}, which is right in everything else.
	 */
	String unsigned(Map<String, String> others) {
		return new PlainJWT(new PlainHeader.Builder().type(new JOSEObjectType(TYPE)).build(), claims(others))
			.serialize();
	}

	private JWTClaimsSet claims(Map<String, String> others) {
		JWTClaimsSet.Builder claims = claims();
		others.forEach(claims::claim);
		return claims.build();
	}

	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
			.issuer("mock-atlas")
			.audience("/api/atlas")
			.subject("mdb_sa_id_690000000000000000000a51")
			.claim("client_id", "mdb_sa_id_690000000000000000000a51")
			.claim("secret_id", "690000000000000000000a52")
			.issueTime(Date.from(this.now))
			.expirationTime(Date.from(this.now.plusSeconds(3600)));
	}

	private String signed(String type, JWTClaimsSet claims) {
		try {
			JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.HS256);
			SignedJWT jwt = new SignedJWT(((type.isEmpty()) ? header : header.type(new JOSEObjectType(type))).build(),
					claims);
			jwt.sign(new MACSigner(this.key));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
