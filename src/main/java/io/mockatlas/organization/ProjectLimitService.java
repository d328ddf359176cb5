package io.mockatlas.organization;

import java.util.EnumMap;
import java.util.Map;

import io.mockatlas.error.AtlasException;
import io.mockatlas.error.ErrorCode;
import io.mockatlas.evidence.Behaviour;
import io.mockatlas.evidence.Evidence;
import io.mockatlas.evidence.Topic;
import io.mockatlas.objectid.ProjectId;
import io.mockatlas.organization.settings.ProjectLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service for the limits of projects. Each method is one use case and one transaction;
 * methods that write lock the organization's row.
 */
@Service
@Transactional
public class ProjectLimitService {

	private final Projects projects;

	ProjectLimitService(Projects projects) {
		this.projects = projects;
	}

	/**
	 * Lists the limits of a project with their values, ascending by name (assumed):
	 * limits with a default and those that were set.
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "The limits of a project are listed ascending by name: those with a default, and the others if "
					+ "they were set; their current usage is 0.")
	public Map<ProjectLimit, Long> list(ProjectId id) {
		Map<ProjectLimit, Long> values = new EnumMap<>(ProjectLimit.class);
		for (ProjectLimit limit : ProjectLimit.values()) {
			if (limit.defaultValue() != null) {
				values.put(limit, limit.defaultValue());
			}
		}
		values.putAll(read(id).limits());
		return values;
	}

	/**
	 * Returns the value of a limit.
	 * @param id the project
	 * @param limit the limit
	 * @return the value
	 * @throws AtlasException {@code RESOURCE_NOT_FOUND} for a limit that has no default
	 * and was not set
	 */
	@Transactional(readOnly = true)
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.ASSUMED,
			value = "A limit without a default that was not set is 404 `RESOURCE_NOT_FOUND`.")
	public long get(ProjectId id, ProjectLimit limit) {
		return value(read(id), limit);
	}

	/**
	 * Sets a limit.
	 * @param id the project
	 * @param limit the limit
	 * @param value the value as sent
	 * @return the value
	 */
	public long set(ProjectId id, ProjectLimit limit, @Nullable Long value) {
		if (value == null) {
			throw ErrorCode.MISSING_ATTRIBUTE.exception("value");
		}
		lock(id).set(limit, value);
		return value;
	}

	/**
	 * Resets a limit to its default, or removes a limit that has none (documented).
	 * @param id the project
	 * @param limit the limit
	 */
	@Behaviour(topic = Topic.PROJECTS, evidence = Evidence.DOCUMENTED,
			value = "DELETE of a limit resets it to its default, or removes a limit that has none.")
	public void reset(ProjectId id, ProjectLimit limit) {
		Project project = lock(id);
		value(project, limit);
		project.reset(limit);
	}

	private static long value(Project project, ProjectLimit limit) {
		Long value = project.limits().getOrDefault(limit, limit.defaultValue());
		if (value == null) {
			throw ErrorCode.RESOURCE_NOT_FOUND.exception(limit.toString());
		}
		return value;
	}

	private Project lock(ProjectId id) {
		this.projects.lock(id);
		return read(id);
	}

	private Project read(ProjectId id) {
		return this.projects.readWithLimits(id).orElseThrow(() -> ErrorCode.GROUP_NOT_FOUND.exception(id.value()));
	}

}
