/**
 * Stored forms of secrets: HA1 of private keys, and hashes of the secrets of service
 * accounts.
 */
@NamedInterface("secret")
@NullMarked
package io.mockatlas.credential.secret;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
