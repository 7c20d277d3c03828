package io.fengyi.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the topic and the CloudEvents type under which a record travels.
 *
 * <p>The record's components are the JSON body. Components are only ever added, and then {@code @Nullable}; another
 * meaning is another type (architecture.md, "Deciding and telling").
 *
 * <p>{@value #SERVICE} in topic and type stands for the service that tells it: what every service tells alike is one record.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventContract {

    /** Placeholder for the service that tells the event, for example {@code learning}. */
    String SERVICE = "{service}";

    /** Kafka topic, one per aggregate, for example {@code governance.report.v1}. */
    String topic();

    /** CloudEvents {@code type}, for example {@code fengyi.governance.ReportVerified.v1}. */
    String type();
}
