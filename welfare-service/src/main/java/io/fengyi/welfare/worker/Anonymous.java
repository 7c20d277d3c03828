package io.fengyi.welfare.worker;

/** Why rows may stay when a person is forgotten, as the person reads it in the receipt. */
public final class Anonymous {

    /** A row that counts and leads to nobody. */
    public static final String COUNT =
            "只留匿名计数，不再是个人信息（《个人信息保护法》第四条） / anonymous count, no personal information (PIPL, article 4)";

    /** An id without anything about the person. */
    public static final String ID_ONLY =
            "只留编号，防止迟到的消息重新建档（《个人信息保护法》第四十七条） / the id only, so that late news do not bring it back"
                    + " (PIPL, article 47)";

    private Anonymous() {}
}
