package io.fengyi.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the roles that may call an operation; everybody else gets 401 (no account) or 403 (other role).
 *
 * <p>On a method, or on a controller for all of its methods (the method wins). An operation with neither this nor
 * {@link Public} stops the start-up.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /** At least one of these roles is needed. */
    Role[] value();

    /** Scope that a partner needs besides {@link Role#PARTNER}, e.g. {@code reports:write}; empty means none. */
    String partnerScope() default "";
}
