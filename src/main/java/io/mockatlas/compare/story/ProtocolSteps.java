package io.mockatlas.compare.story;

import java.util.List;

/**
 * Requests for authentication, versions, paths, query parameters and bodies.
 */
final class ProtocolSteps extends Steps {

	private ProtocolSteps() {
	}

	static List<Step> all() {
		String invites = "/orgs/{org}/invites";
		return List.of(
				get(invites).as(Step.Caller.NONE)
					.confirms("security.digest.DigestAuthenticationFilter Authentication comes first",
							"security.digest.DigestChallenge"),
				get(invites).v1()
					.as(Step.Caller.NONE)
					.confirms("security.digest.DigestAuthenticationFilter.challenge On v1.0"),
				get("/orgs/" + UNKNOWN).as(Step.Caller.NONE)
					.confirms("security.digest.DigestAuthenticationFilter Authentication comes first"),
				get(invites).as(Step.Caller.WRONG).confirms("security.digest.DigestChallenge"),
				get("/orgs/{org}/invites?username={user3}&envelope=true").andV1()
					.confirms("protocol.body.EnvelopeAdvice.enveloped An envelope around"),
				get("/orgs/{org}/users?username={user3}&envelope=true").since(USERS)
					.confirms("protocol.body.EnvelopeAdvice.enveloped A page"),
				get("/orgs/{org}/invites/" + UNKNOWN + "?envelope=true").andV1()
					.confirms("protocol.error.ErrorWriter.write"),
				get("/orgs/{org}/invites?username={user3}&pretty=true").confirms("protocol.ResponseFormat "),
				get("/orgs/{org}/invites?username={user3}&pretty=maybe").confirms("protocol.ResponseFormat.flag"),
				get("/orgs/{org}/invites?username={user3}&envelope=maybe").confirms("protocol.ResponseFormat.flag"),
				get("/orgs/{org}/invites?username={user3}&username={unknownUser}")
					.confirms("evidence.Leniency If a query parameter is repeated"),
				get("/orgs/{org}/users?username={user3}&itemsPerPage=1&pageNum=2").since(USERS)
					.confirms("protocol.paging.PageLinks.of"),
				get("/orgs/{org}/users?username={user3}&includeCount=false").since(USERS)
					.confirms("protocol.paging.PagingResolver Pages"),
				get("/groups/{group}/teams?itemsPerPage=501").confirms("protocol.paging.PagingResolver.number"),
				get("/groups/{group}/teams?itemsPerPage=0").confirms("protocol.paging.PagingResolver.number"),
				get("/groups/{group}/teams?pageNum=0").confirms("protocol.paging.PagingResolver.number"),
				get("/groups/{group}/teams?pageNum=two").confirms("protocol.paging.PagingResolver.number"),
				get("/groups/{group}").accept(""), get("/groups/{group}").accept("application/json"),
				get("/groups/{group}").v1().confirms("protocol.AtlasVersioning.resolveVersion"),
				get("/groups/{group}").v1().accept("text/html").confirms("evidence.Leniency v1.0 accepts"),
				get("/groups/{group}").accept("application/vnd.atlas.2023-01-01+json, text/html")
					.confirms("evidence.Leniency The version date in"),
				get("/groups/{group}").at("//api/atlas/v2").confirms(DOUBLED_SLASH),
				get("/groups/{group}?unknownParameter=1").confirms("evidence.Leniency Query parameters that"),
				get("/groups/{group}?pretty=False").confirms("evidence.Leniency of flags may have"),
				get("/groups/{group}").accept("application/vnd.atlas.preview+json")
					.confirms("protocol.AtlasVersion.accepted"),
				get("/groups/{group}").since("2024-01-01").confirms("protocol.AtlasVersion.isReleased"),
				get("/groups/{group}").since("2025-03-12").confirms("protocol.AtlasVersioning "),
				get("/groups/{group}").since("2099-01-01").confirms("evidence.Leniency A version date later"),
				get("/groups/{group}").since("2020-01-01"),
				put(invites, "{}").confirms("protocol.error.ErrorAdvice.allowed"),
				get("/orgs/{org}/unknownResource").confirms("protocol.path.NotEmulatedErrors.exception A path"),
				get("/groups/malformed").confirms("protocol.path.MalformedIdErrors.exception"),
				patch("/groups/{group}", "name={prefix}").contentType("text/plain")
					.confirms("protocol.error.ErrorAdvice.unsupportedType"),
				patch("/groups/{group}", "{\"name\":"), patch("/groups/{group}", "[]"),
				patch("/groups/{group}", "{\"name\":{}}"),
				patch("/groups/{group}", "{\"name\":null,\"tags\":[]}").confirms("protocol.body.AtlasJson `null`"),
				patch("/groups/{group}", "{\"tags\":[],\"unknownField\":true}")
					.confirms("evidence.Leniency Unknown fields"),
				patch("/groups/{group}", "{\"tags\":[],\"tags\":[]}").confirms("evidence.Leniency If a field of"),
				patch("/groups/{group}", "{\"tags\":[]}").contentType("application/vnd.atlas.2024-01-01+json")
					.confirms("evidence.Leniency The versioned type"),
				patch("/groups/{group}", "{\"tags\":[]}").contentType("application/vnd.atlas.2023-01-01+json")
					.confirms("protocol.body.AtlasJsonConverter.canRead"));
	}

}
