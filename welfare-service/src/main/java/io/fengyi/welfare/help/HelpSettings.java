package io.fengyi.welfare.help;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office sets for help requests.
 *
 * @param legalAidDepartment code of the unit that gives legal aid
 * @param restGuidance where riders read what the guidance on rest and pay gives them
 */
@ConfigurationProperties("fengyi.help")
public record HelpSettings(
        @DefaultValue("LEGAL_AID") String legalAidDepartment,
        @DefaultValue("https://www.mohrss.gov.cn/") String restGuidance) {}
