package io.fengyi.points.ledger.text;

import io.fengyi.points.ledger.Entry;
import io.fengyi.points.rule.PointsRule;
import io.fengyi.points.rulebook.RuleBooks;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** One readable line per entry, Chinese or English. */
@Component
public class EntryTexts {
    private final RuleBooks books;

    EntryTexts(RuleBooks books) {
        this.books = books;
    }

    public String of(Entry entry, Locale language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        long amount = entry.amount();
        String rule = books.rule(entry.source().ruleId(), entry.source().bookVersion())
                .map(PointsRule::title)
                .orElse(english ? "award" : "奖励");
        String settled = entry.worker().owed() < 0
                ? english
                        ? " (" + -entry.worker().owed() + " settle what was owed)"
                        : ",其中 " + -entry.worker().owed() + " 分用于结清待结积分"
                : "";
        String owed = entry.worker().owed() > 0
                ? english
                        ? " (" + entry.worker().owed() + " to be settled later)"
                        : ",其中 " + entry.worker().owed() + " 分待结"
                : "";
        return switch (entry.kind()) {
            case AWARD -> english ? rule + ": +" + amount + settled : rule + " +" + amount + settled;
            case REVERSAL -> english ? "taken back: -" + amount + owed : "依据变更,收回 " + amount + " 分" + owed;
            case HOLD -> english ? "set aside: " + amount : "冻结 " + amount + " 分";
            case CAPTURE -> english ? "spent: " + amount : "兑换支出 " + amount + " 分";
            case RELEASE -> english ? "available again: " + amount : "解冻 " + amount + " 分";
            case REFUND -> english ? "given back: +" + amount : "退回 +" + amount + " 分";
            case EXPIRY -> english ? "expired: -" + amount : "到期 " + amount + " 分";
            case ADJUSTMENT -> english ? "granted: +" + amount : "人工补发 +" + amount + " 分";
            case WRITE_OFF -> english ? "settled by us: " + amount : "待结积分核销 " + amount + " 分";
            case CLOSE -> english ? "account closed" : "账户注销";
        };
    }
}
