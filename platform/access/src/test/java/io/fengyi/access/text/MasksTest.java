package io.fengyi.access.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"王小明,王**", "李四,李**", "𠮷田,𠮷**", "欧阳娜娜,欧**", "Ann,A**"})
    void ofANameOnlyTheFirstCharacterStays(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000,138****0000",
        "+86 138 0000 0000,138****0000",
        "0510-83123456,****56",
        "12345,****45",
        "110,****"
    })
    void ofAPhoneTheMiddleIsHidden(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @Test
    void anEmptyNameStaysEmpty() {
        assertThat(Masks.name(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COURIER,快递员·S1RM",
        "FOOD_DELIVERY,骑手·S1RM",
        "TRUCK_DRIVER,货车司机·S1RM",
        "RIDE_HAILING,网约车司机·S1RM",
        "STREAMER,主播·S1RM",
        "OTHER,劳动者·S1RM"
    })
    void aHandleNamesTheTypeAndTheEndOfTheId(String type, String handle) {
        assertThat(WorkerHandle.of(type, "wkr_0HZ8K3QF5S1RM")).isEqualTo(handle);
    }
}
