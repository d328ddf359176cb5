/**
 * mock-atlas: a local stand-in for the invitation part of the MongoDB Atlas
 * Administration API.
 */
@NullMarked
package io.mockatlas;

import org.jspecify.annotations.NullMarked;
