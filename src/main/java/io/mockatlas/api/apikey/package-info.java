/**
 * Controllers of Atlas's endpoints for API keys and their access lists.
 */
@NullMarked
package io.mockatlas.api.apikey;

import org.jspecify.annotations.NullMarked;
