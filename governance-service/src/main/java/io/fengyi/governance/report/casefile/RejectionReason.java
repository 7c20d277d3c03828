package io.fengyi.governance.report.casefile;

/** Why a report is not taken up, with what the reporter reads. */
public enum RejectionReason {
    NOT_FOUND_ON_SITE("现场未发现所报情况"),
    OUT_OF_REMIT("不属于街道处置范围"),
    OUT_OF_AREA("不在本街道辖区内"),
    NOT_ENOUGH_EVIDENCE("照片或描述不足以核实"),
    ABOUT_A_PERSON("涉及个人，请走投诉渠道"),
    ALREADY_HANDLED("该情况此前已处置完毕"),
    UNTRUE("经核查情况不属实"),
    OTHER("其他原因");

    private final String text;

    RejectionReason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
