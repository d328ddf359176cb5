package io.mockatlas.directory;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what exists.
 *
 * @param additionalRoles names of roles that are accepted beside the documented ones;
 * those that begin with {@code ORG_} are organization roles, all others project roles
 */
@ConfigurationProperties("mockatlas")
public record DirectoryProperties(@DefaultValue List<String> additionalRoles) {
}
