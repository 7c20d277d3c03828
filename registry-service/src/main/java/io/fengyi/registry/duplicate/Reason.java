package io.fengyi.registry.duplicate;

import java.util.Locale;

/** Why two records may be of one person. */
public enum Reason {
    SAME_NAME("姓名相同", "same name"),
    SAME_COMMUNITY("同一社区", "same community"),
    SAME_BIRTH_YEAR("出生年份相同", "same year of birth"),
    SAME_WORKER_TYPE("从业类型相同", "same kind of work"),
    SAME_ENTERPRISE("目前在同一企业", "same enterprise now"),
    ONE_WITHOUT_PHONE("其中一条没有手机号", "one has no phone number");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
