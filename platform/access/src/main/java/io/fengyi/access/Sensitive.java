package io.fengyi.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation on P3 data: every 403 it answers is written to the audit trail. Source: platform.md 3.6.
 *
 * <p>Successful reads are not recorded here; the door that opens the record does it, with its purpose.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {

    /** Action written to the trail, e.g. {@code political-status.read}; empty means method and path of the operation. */
    String value() default "";
}
