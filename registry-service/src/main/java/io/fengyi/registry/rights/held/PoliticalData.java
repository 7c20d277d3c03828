package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.political.Forgets;
import io.fengyi.registry.political.PoliticalVault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Political status and everything that rests on its consent; then the key under which it lay. */
@Component
class PoliticalData implements PersonalData {

    private final List<Forgets> keepers;
    private final PoliticalVault keys;

    PoliticalData(List<Forgets> keepers, PoliticalVault keys) {
        this.keepers = List.copyOf(keepers);
        this.keys = keys;
    }

    @Override
    public String section() {
        return "political-records";
    }

    @Override
    public List<?> of(String workerId) {
        List<Object> held = new ArrayList<>();
        keepers.forEach(keeper -> held.addAll(keeper.held(workerId)));
        return held;
    }

    @Override
    public Erased erase(String workerId) {
        long removed = 0;
        for (Forgets keeper : keepers) {
            removed += keeper.count(workerId);
            keeper.forget(workerId);
        }
        keys.destroy(workerId);
        return Erased.removed(removed);
    }
}
