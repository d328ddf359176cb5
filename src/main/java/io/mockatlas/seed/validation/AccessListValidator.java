package io.mockatlas.seed.validation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.mockatlas.accesslist.AccessListEntry;
import io.mockatlas.caller.CidrBlock;
import io.mockatlas.objectid.ApiUserId;
import io.mockatlas.seed.Seed;
import io.mockatlas.seed.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Validator of the access lists of an organization's API keys and service accounts.
 */
final class AccessListValidator {

	private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,9}");

	private final SeedValidator validator;

	private final UniqueValues unique = new UniqueValues();

	AccessListValidator(SeedValidator validator) {
		this.validator = validator;
	}

	void validate(ApiUserId user, @Nullable List<Seed.AccessListEntry> written, SourceLocation at) {
		at.each(written, (entry, location) -> add(user, entry, location));
	}

	private void add(ApiUserId user, Seed.AccessListEntry written, SourceLocation at) {
		CidrBlock block = block(written, at);
		this.unique.add("access list entry", block + " of " + user, at);
		Instant created = at.field("created").instant(written.created());
		AccessListEntry entry = new AccessListEntry(user, block,
				Objects.requireNonNullElse(created, this.validator.validated().now()));
		Instant lastUsed = at.field("lastUsed").instant(written.lastUsed());
		if (lastUsed != null) {
			entry.recordUsage(count(written.count(), at.field("count")), lastUsed,
					lastAddress(written.lastUsedAddress(), block, at.field("lastUsedAddress")));
		}
		else if (written.count() != null || written.lastUsedAddress() != null) {
			throw at.field("lastUsed").error("is required with count and lastUsedAddress");
		}
		this.validator.validated().accessLists().add(entry);
	}

	private static CidrBlock block(Seed.AccessListEntry written, SourceLocation at) {
		if (written.ipAddress() != null && written.cidrBlock() != null) {
			CidrBlock both = CidrBlock.of(written.cidrBlock()).orElse(null);
			if (both == null || !both.equals(CidrBlock.of(written.ipAddress()).orElse(null))) {
				throw at.field("cidrBlock").error("must be the /32 or /128 block of ipAddress");
			}
			return both;
		}
		boolean single = written.cidrBlock() == null;
		SourceLocation location = at.field((single) ? "ipAddress" : "cidrBlock");
		String text = location.required((single) ? written.ipAddress() : written.cidrBlock());
		return ((single) ? CidrBlock.ofAddress(text) : CidrBlock.ofBlock(text)).orElseThrow(() -> location
			.error((single) ? "is not an IP address: " + text : "is not a CIDR block such as 192.0.2.0/24: " + text));
	}

	private static long count(@Nullable String written, SourceLocation at) {
		String count = at.required(written);
		if (!COUNT.matcher(count).matches()) {
			throw at.error("must be a number from 1 on");
		}
		return Long.parseLong(count);
	}

	private static String lastAddress(@Nullable String written, CidrBlock block, SourceLocation at) {
		String address = at.required(written);
		if (!block.contains(address)) {
			throw at.error("is not an IP address in " + block + ": " + address);
		}
		return CidrBlock.of(address).map(CidrBlock::address).orElseThrow();
	}

}
