package io.mockatlas.api.apikey;

import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.protocol.AtlasApi;
import io.mockatlas.protocol.AtlasOperation;
import io.mockatlas.protocol.AtlasResource;
import io.mockatlas.security.CallerAddress;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Controller of the caller's own address, which the Atlas CLI adds to an access list. The
 * operation is not in MongoDB's API description; its response was recorded.
 */
@RestController
@AtlasResource("ApiPrivateIpInfoResource")
class IpInfoController {

	@GetMapping(AtlasApi.PRIVATE_PATH + "/ipinfo")
	@AtlasOperation(id = "getIpInfo", javaMethod = "getIpInfo", evidence = Evidence.RECORDED)
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.RECORDED,
			value = "`GET /api/private/ipinfo` returns the address of the caller as access lists see it.")
	@Behaviour(topic = Topic.API_KEYS, evidence = Evidence.ASSUMED,
			value = "`/api/private/ipinfo` requires credentials and the caller's access list, but no role and no "
					+ "version, and returns an IPv6 address under the same name.")
	IpInfo get(HttpServletRequest request) {
		return new IpInfo(CallerAddress.of(request));
	}

	/**
	 * Response body (recorded).
	 */
	record IpInfo(String currentIpv4Address) {
	}

}
