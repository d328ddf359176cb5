/**
 * Rate limits of Atlas: token buckets, which response headers report, and fixed limits.
 * All calls are counted; a setting decides whether the limits are enforced.
 */
@ApplicationModule(allowedDependencies = { "error", "evidence", "protocol" })
@NullMarked
package io.mockatlas.limits;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
