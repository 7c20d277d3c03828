package io.fengyi.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Starts the service of this module once per JVM on a free port, with a real store and broker (see
 * {@link RealDependencies}), a database of its own and the signing key of {@link TestTokens}.
 *
 * <p>Beans to inject: {@link Api}, {@link TestEvents}, {@link TestClock} (set back after each test), {@link io.fengyi.testsupport.indexes.IndexUse}
 * (checked after each class). All such classes of a service should share one configuration, so that there is one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.kafka=warn",
            "logging.level.org.apache.kafka=warn",
            "logging.level.state.change.logger=warn",
            "logging.level.de.bwaldvogel=warn"
        })
@ContextConfiguration(initializers = FengyiContext.class)
@Import(FengyiTestBeans.class)
@TestExecutionListeners(
        listeners = AfterEveryTest.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface FengyiIT {}
