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
 * Creates access tokens with Nimbus instead of {@link Tokens}, valid or with one defect.
 *
 * @param key the signing key
 * @param now the time of issue
 */
record TokenFactory(byte[] key, Instant now) {

	private static final String TYPE = "at+jwt";

	/**
	 * Returns a token with some claims replaced.
	 */
	String token(Map<String, String> replacements) {
		return tokenOfType(TYPE, replacements);
	}

	/**
	 * Returns a token of another type, with some claims replaced.
	 */
	String tokenOfType(String type, Map<String, String> replacements) {
		return sign(type, claims(replacements));
	}

	/**
	 * Returns a token that lacks one claim.
	 */
	String tokenWithout(String claim) {
		return sign(TYPE, claims().claim(claim, null).build());
	}

	/**
	 * Returns a token with {@code alg=none} that is otherwise valid.
	 */
	String unsigned(Map<String, String> replacements) {
		return new PlainJWT(new PlainHeader.Builder().type(new JOSEObjectType(TYPE)).build(), claims(replacements))
			.serialize();
	}

	private JWTClaimsSet claims(Map<String, String> replacements) {
		JWTClaimsSet.Builder claims = claims();
		replacements.forEach(claims::claim);
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

	private String sign(String type, JWTClaimsSet claims) {
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
