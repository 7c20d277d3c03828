package io.fengyi.governance.contact.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** The number, once. */
public record ContactView(@Schema(example = "13800000000") String phone) {}
