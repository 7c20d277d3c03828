package io.fengyi.governance.worker;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What registry-service told of a worker. Erased, a mark stays that keeps late news from bringing anything back. */
@Component
class RecordOfAPerson implements PersonalData {

    private static final String MARK = "注销标记，不含任何个人信息：防止迟到的消息重新建立档案（《个人信息保护法》第四十七条）";

    private final Workers workers;

    RecordOfAPerson(Workers workers) {
        this.workers = workers;
    }

    record Row(String workerType, String status) {}

    @Override
    public String section() {
        return "workers";
    }

    @Override
    public List<?> of(String workerId) {
        return workers.find(workerId).stream()
                .map(known -> new Row(known.workerType(), known.status()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return workers.erase(workerId) ? Erased.kept(1, MARK) : Erased.removed(0);
    }
}
