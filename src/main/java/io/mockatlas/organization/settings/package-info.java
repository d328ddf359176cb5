/**
 * Settings and limits of organizations and projects, and the restriction of invitations
 * by domain.
 */
@NamedInterface("settings")
@NullMarked
package io.mockatlas.organization.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
