/**
 * IDs in Atlas's format: 24 lower-case hex digits that begin with the second of creation.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.mockatlas.objectid;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
