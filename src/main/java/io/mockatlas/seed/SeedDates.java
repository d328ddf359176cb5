package io.mockatlas.seed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Creation times in a seed.
 */
public final class SeedDates {

	private SeedDates() {
	}

	/**
	 * Returns the latest creation time.
	 */
	public static Instant latest(Seed seed) {
		return Stream
			.concat(dates(seed.users(), Seed.Account::createdAt),
					Stream.ofNullable(seed.organizations()).flatMap(List::stream).flatMap(SeedDates::of))
			.map(Instant::parse)
			.max(Comparator.naturalOrder())
			.orElse(Instant.MIN);
	}

	private static Stream<String> of(Seed.Organization organization) {
		return Stream
			.of(Stream.ofNullable(organization.created()), dates(organization.projects(), Seed.Project::created),
					dates(organization.apiKeys(), Seed.ApiKey::createdAt),
					dates(organization.serviceAccounts(), Seed.ServiceAccount::createdAt),
					Stream.ofNullable(organization.serviceAccounts())
						.flatMap(List::stream)
						.flatMap((account) -> dates(account.secrets(), Seed.Secret::createdAt)),
					dates(organization.invitations(), Seed.Invitation::createdAt))
			.flatMap(Function.identity());
	}

	private static <T> Stream<String> dates(@Nullable List<T> written, Function<T, @Nullable String> date) {
		return Stream.ofNullable(written).flatMap(List::stream).map(date).flatMap(Stream::ofNullable);
	}

}
