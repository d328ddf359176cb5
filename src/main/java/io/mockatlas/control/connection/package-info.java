/**
 * Description of the way to connect a client: address, credentials and recipes. The
 * recipes are resources of this package, and the documentation shows the same texts.
 */
@NullMarked
package io.mockatlas.control.connection;

import org.jspecify.annotations.NullMarked;
