/**
 * How an Atlas answer looks: versions, headers, envelope, pretty, errors. It knows no
 * resource.
 */
@ApplicationModule(allowedDependencies = { "errors", "settings" })
@NullMarked
package io.mockatlas.protocol;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
