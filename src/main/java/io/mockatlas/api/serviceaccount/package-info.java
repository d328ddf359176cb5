/**
 * Controllers of Atlas's endpoints for service accounts, their secrets and access lists.
 */
@NullMarked
package io.mockatlas.api.serviceaccount;

import org.jspecify.annotations.NullMarked;
