package io.fengyi.registry.importing.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-01", "2022/6/1", "2022.6.1", "20220601", "2022年6月1日", " 2022-6-1 "})
    void readsDaysAsPeopleWriteThem(String text) {
        assertThat(RowDates.of(text)).isEqualTo(LocalDate.of(2022, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13-01", "2022-02-30", "去年", "=TODAY()", "01/06/2022"})
    void refusesOthers(String text) {
        assertThatThrownBy(() -> RowDates.of(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void headsAreKnownInChineseAndEnglish() {
        assertThat(Column.heads(List.of("姓名", "", "workerType", "手机号")))
                .containsExactly(Column.NAME, null, Column.WORKER_TYPE, Column.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "宗教信仰", "人脸", "备注"})
    void aColumnThatIsNotOursIsRefused(String head) {
        assertThatThrownBy(() -> Column.heads(List.of("从业类型", head)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.code()).isEqualTo("unknown-column");
                })
                .hasMessageContaining(head);
    }

    @Test
    void theTypeIsNeededAndNothingTwice() {
        assertThatThrownBy(() -> Column.heads(List.of("姓名"))).hasMessageContaining("从业类型");
        assertThatThrownBy(() -> Column.heads(List.of("从业类型", "workerType"))).hasMessageContaining("twice");
    }
}
