package io.fengyi.points.evidence;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Switches the one client on. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = GovernanceClient.class)
class EvidenceConfiguration {}
