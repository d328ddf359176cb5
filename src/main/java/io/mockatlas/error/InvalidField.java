package io.mockatlas.error;

/**
 * Attribute of a request body that fails Atlas's validation, as sent in
 * {@code badRequestDetail} (recorded).
 *
 * @param description the reason
 * @param field the name of the attribute
 */
public record InvalidField(String description, String field) {
}
