package io.mockatlas.access;

import java.util.Set;

import io.mockatlas.errors.AtlasException;
import io.mockatlas.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put on an access list: an address or a block of them.
 *
 * @param ipAddress the address
 * @param cidrBlock the block
 */
public record AccessListRequest(@Nullable String ipAddress, @Nullable String cidrBlock) {

	/**
	 * The address that is none cannot be on a list (documented).
	 */
	private static final Set<String> NOWHERE = Set.of("0.0.0.0/32", "0:0:0:0:0:0:0:0/128");

	public AccessListRequest {
		ipAddress = (ipAddress != null && ipAddress.isEmpty()) ? null : ipAddress;
		cidrBlock = (cidrBlock != null && cidrBlock.isEmpty()) ? null : cidrBlock;
	}

	/**
	 * The block that is meant.
	 */
	CidrBlock block() {
		if (this.ipAddress != null && this.cidrBlock != null) {
			throw ErrorCode.BAD_ACCESS_LIST_ADD_REQUEST.exception();
		}
		if (this.ipAddress != null) {
			return block(this.ipAddress, this.ipAddress.indexOf('/') < 0);
		}
		if (this.cidrBlock != null) {
			return block(this.cidrBlock, this.cidrBlock.indexOf('/') >= 0);
		}
		throw missing();
	}

	/**
	 * The refusal of a request that names nothing.
	 */
	static AtlasException missing() {
		return ErrorCode.MISSING_ONE_OF_ATTRIBUTES.exception("cidrBlock", "ipAddress");
	}

	private static CidrBlock block(String written, boolean isOfItsKind) {
		CidrBlock block = CidrBlock.of(written)
			.filter((any) -> isOfItsKind)
			.orElseThrow(() -> ErrorCode.INVALID_IP_ADDRESS_OR_CIDR_NOTATION.exception(written));
		if (NOWHERE.contains(block.value())) {
			throw ErrorCode.CANNOT_ADD_IP_ADDRESS_TO_API_KEY_ACCESS_LIST.exception(written);
		}
		return block;
	}

}
