package io.fengyi.points;

import io.fengyi.testsupport.FengyiIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Starts points-service once for all integration tests, with sweeps that run when a test says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FengyiIT
@Import(PointsTestBeans.class)
public @interface PointsIT {}
