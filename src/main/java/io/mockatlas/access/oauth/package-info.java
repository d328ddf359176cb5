/**
 * OAuth 2.0 as Atlas speaks it: a service account gets a token for its client id and one
 * of its secrets, gives it back when it likes, and calls with it. Nothing in the package
 * above knows of it: the filter that it makes is a bean like any other.
 */
@NullMarked
package io.mockatlas.access.oauth;

import org.jspecify.annotations.NullMarked;
