package io.fengyi.access.testapp;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service that access can guard. */
@SpringBootApplication
public class GuardedApplication {}
