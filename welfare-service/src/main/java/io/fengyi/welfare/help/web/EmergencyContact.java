package io.fengyi.welfare.help.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A number to call at once, before any form. */
@Schema(name = "EmergencyContact")
record EmergencyContact(
        @Schema(example = "120") String number,
        @Schema(example = "急救") String name,

        @Schema(description = "是否为生命与安全紧急电话", example = "true")
        boolean emergency) {

    private static final List<EmergencyContact> ALL = List.of(
            new EmergencyContact("120", "急救", true),
            new EmergencyContact("110", "报警", true),
            new EmergencyContact("119", "火警", true),
            new EmergencyContact("122", "交通事故报警", true),
            new EmergencyContact("12356", "心理援助热线", false),
            new EmergencyContact("12333", "人力资源社会保障服务热线", false),
            new EmergencyContact("12348", "法律援助与法律服务热线", false),
            new EmergencyContact("12345", "政务服务便民热线", false));

    static List<EmergencyContact> all() {
        return ALL;
    }

    static List<EmergencyContact> emergencies() {
        return ALL.stream().filter(EmergencyContact::emergency).toList();
    }
}
