package io.fengyi.welfare.benefit;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kinds of benefits there are; an office may add its own.
 *
 * @param kinds codes in upper case
 */
@ConfigurationProperties("fengyi.benefit")
public record BenefitSettings(
        @DefaultValue({"FREE_FILM", "CRAFT_CLASS", "MEAL_PRICE"})
        Set<String> kinds) {}
