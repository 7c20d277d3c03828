package io.fengyi.access.testapp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** One context for all integration tests here: real Tomcat, embedded store, issuer over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = GuardedApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fengyi.service=governance",
            "fengyi.service-secret=s3cret",
            "fengyi.master-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "fengyi.issuer=" + Issuer.ISSUER
        })
@ContextConfiguration(initializers = Surroundings.class)
@Import(Http.class)
public @interface GuardedServer {}
