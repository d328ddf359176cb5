package io.mockatlas.accesslist;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Request to add an entry to an access list: an address or a CIDR block.
 *
 * @param ipAddress the address
 * @param cidrBlock the CIDR block
 */
@JsonIgnoreProperties({ "createdAt", "lastUsedAddress", "lastUsedAt", "requestCount" })
public record AccessListRequest(@Nullable String ipAddress, @Nullable String cidrBlock) {

	/**
	 * Unspecified addresses, which an access list cannot contain (documented).
	 */
	private static final Set<String> UNSPECIFIED_ADDRESSES = Set.of("0.0.0.0/32", "0:0:0:0:0:0:0:0/128");

	public AccessListRequest {
		ipAddress = (ipAddress != null && ipAddress.isEmpty()) ? null : ipAddress;
		cidrBlock = (cidrBlock != null && cidrBlock.isEmpty()) ? null : cidrBlock;
	}

	/**
	 * Validates requests and returns their blocks, which must differ from each other.
	 */
	static List<CidrBlock> blocks(List<AccessListRequest> requests) {
		if (requests.isEmpty()) {
			throw missing();
		}
		List<CidrBlock> blocks = requests.stream().map(AccessListRequest::block).toList();
		if (Set.copyOf(blocks).size() < blocks.size()) {
			throw ErrorCode.DUPLICATE_ADDRESSES_IN_INPUT.exception();
		}
		return blocks;
	}

	/**
	 * Validates the request and returns its block.
	 */
	private CidrBlock block() {
		if (this.ipAddress != null && this.cidrBlock != null) {
			throw ErrorCode.BAD_ACCESS_LIST_ADD_REQUEST.exception();
		}
		if (this.ipAddress != null) {
			return allowed(this.ipAddress, CidrBlock.ofAddress(this.ipAddress));
		}
		if (this.cidrBlock != null) {
			return allowed(this.cidrBlock, CidrBlock.ofBlock(this.cidrBlock));
		}
		throw missing();
	}

	/**
	 * Returns the error for a request with neither an address nor a block.
	 */
	private static AtlasException missing() {
		return ErrorCode.MISSING_ONE_OF_ATTRIBUTES.exception("cidrBlock", "ipAddress");
	}

	private static CidrBlock allowed(String written, Optional<CidrBlock> parsed) {
		CidrBlock block = parsed.orElseThrow(() -> ErrorCode.INVALID_IP_ADDRESS_OR_CIDR_NOTATION.exception(written));
		if (UNSPECIFIED_ADDRESSES.contains(block.value())) {
			throw ErrorCode.CANNOT_ADD_IP_ADDRESS_TO_API_KEY_ACCESS_LIST.exception(written);
		}
		return block;
	}

}
