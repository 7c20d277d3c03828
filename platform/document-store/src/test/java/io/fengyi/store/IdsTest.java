package io.fengyi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreShapedSortedAndUnique() {
        Set<String> ids = new HashSet<>();
        String before = "";
        for (int i = 0; i < 10_000; i++) {
            String id = Ids.next("rpt");
            assertThat(Ids.isShaped("rpt", id)).as(id).isTrue();
            assertThat(id).isGreaterThan(before);
            before = id;
            ids.add(id);
        }
        assertThat(ids).hasSize(10_000);
        assertThat(Ids.isShaped("wkr", before)).isFalse();
        assertThat(Ids.isShaped("rpt", "rpt_!")).isFalse();
    }
}
