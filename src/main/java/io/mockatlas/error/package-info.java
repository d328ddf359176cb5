/**
 * Errors of Atlas, each with its status, detail text and evidence. They do not depend on
 * HTTP or JSON.
 */
@ApplicationModule(allowedDependencies = { "evidence" })
@NullMarked
package io.mockatlas.error;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
