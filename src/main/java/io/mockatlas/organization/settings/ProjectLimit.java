package io.mockatlas.organization.settings;

import java.util.Optional;
import java.util.stream.Stream;

import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Limit of a project that can be set, with its documented default and maximum, in
 * ascending order by name. It has no effect, since the server has no clusters.
 */
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
		value = "The limits of a project have the defaults and maxima of MongoDB's table.")
@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
		value = "The maximum of `atlas.project.security.networkAccess.entries` is its default, 200: the documented "
				+ "20 is below it.")
public enum ProjectLimit {

	CLUSTERS("atlas.project.deployment.clusters", 25L, 100L),

	NODES_PER_PRIVATE_LINK_REGION("atlas.project.deployment.nodesPerPrivateLinkRegion", 50L, 90L),

	PRIVATE_SERVICE_CONNECTIONS_PER_REGION_GROUP("atlas.project.deployment.privateServiceConnectionsPerRegionGroup",
			50L, 100L),

	PRIVATE_SERVICE_CONNECTIONS_SUBNET_MASK("atlas.project.deployment.privateServiceConnectionsSubnetMask", 27L, 27L),

	/**
	 * MongoDB's table does not contain this limit.
	 */
	SERVERLESS_MTMS("atlas.project.deployment.serverlessMTMs", null, null),

	DATABASE_CUSTOM_ROLES("atlas.project.security.databaseAccess.customRoles", 100L, 1_400L),

	DATABASE_USERS("atlas.project.security.databaseAccess.users", 100L, 100L),

	NETWORK_CROSS_REGION_ENTRIES("atlas.project.security.networkAccess.crossRegionEntries", 40L, 220L),

	NETWORK_ENTRIES("atlas.project.security.networkAccess.entries", 200L, 200L),

	DATA_FEDERATION_DAILY("dataFederation.bytesProcessed.daily", null, null),

	DATA_FEDERATION_MONTHLY("dataFederation.bytesProcessed.monthly", null, null),

	DATA_FEDERATION_QUERY("dataFederation.bytesProcessed.query", null, null),

	DATA_FEDERATION_WEEKLY("dataFederation.bytesProcessed.weekly", null, null);

	/**
	 * The minimum of the subnet mask (documented).
	 */
	private static final long MIN_SUBNET_MASK = 20;

	private final String label;

	private final @Nullable Long defaultValue;

	private final @Nullable Long maximum;

	ProjectLimit(String label, @Nullable Long defaultValue, @Nullable Long maximum) {
		this.label = label;
		this.defaultValue = defaultValue;
		this.maximum = maximum;
	}

	/**
	 * Finds a limit by Atlas's name.
	 * @param name the name
	 * @return the limit, if the name is known
	 */
	public static Optional<ProjectLimit> find(String name) {
		return Stream.of(values()).filter((limit) -> limit.label.equals(name)).findFirst();
	}

	/**
	 * Returns the value of a limit that was not set.
	 * @return the default; null if an unset limit does not exist
	 */
	public @Nullable Long defaultValue() {
		return this.defaultValue;
	}

	/**
	 * Returns the maximum.
	 * @return the maximum; null if there is none
	 */
	public @Nullable Long maximum() {
		return this.maximum;
	}

	/**
	 * Rejects a value outside the bounds, with the closest error code (assumed).
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A negative value of a limit, one above its maximum and a subnet mask below 20 are 400 "
					+ "`INVALID_ATTRIBUTE`.")
	public void requireValid(long value) {
		long minimum = (this == PRIVATE_SERVICE_CONNECTIONS_SUBNET_MASK) ? MIN_SUBNET_MASK : 0;
		if (value < minimum || (this.maximum != null && value > this.maximum)) {
			throw ErrorCode.INVALID_ATTRIBUTE.exception("value");
		}
	}

	/**
	 * Returns Atlas's name.
	 */
	@Override
	public String toString() {
		return this.label;
	}

}
