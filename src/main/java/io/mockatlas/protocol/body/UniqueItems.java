package io.mockatlas.protocol.body;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Marks an array of a request body whose elements are unique in Atlas's API description
 * ({@code uniqueItems}). The reader of bodies removes a repeated element where leniencies
 * are on, and otherwise rejects the body with {@code INVALID_ATTRIBUTE}.
 */
@Documented
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = UniqueItemsDeserializer.class)
public @interface UniqueItems {

}
