package io.fengyi.points.fact;

import io.fengyi.points.rule.FactType;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody did that counts, and what it was worth. Kept, so that a topic that is replayed pays nobody twice (I13). */
@Component
class FactsOfAPerson implements PersonalData {

    private static final String EVIDENCE = "积分流水的依据与防重复入账记录，编号已失效、无法对应到个人（《个人信息保护法》第四十七条第二款）";

    private final Facts facts;

    FactsOfAPerson(Facts facts) {
        this.facts = facts;
    }

    record Row(
            FactType type,
            String subject,
            int round,
            @Nullable LocalDate businessDay,
            @Nullable String communityCode,
            int minutes,
            StoredFact.Outcome outcome,
            List<String> entryIds) {}

    @Override
    public String section() {
        return "facts";
    }

    @Override
    public List<?> of(String workerId) {
        return facts.all(workerId).stream().map(FactsOfAPerson::row).toList();
    }

    @Override
    public Erased erase(String workerId) {
        long kept = facts.all(workerId).size();
        return kept == 0 ? Erased.removed(0) : Erased.kept(kept, EVIDENCE);
    }

    private static Row row(StoredFact fact) {
        StoredFact.Told told = fact.told();
        return new Row(
                fact.type(),
                fact.subject(),
                fact.round(),
                told == null ? null : told.businessDay(),
                told == null ? null : told.communityCode(),
                told == null ? 0 : told.minutes(),
                fact.outcome(),
                fact.judgements().stream()
                        .flatMap(judgement -> java.util.Optional.ofNullable(judgement.entryId()).stream())
                        .toList());
    }
}
