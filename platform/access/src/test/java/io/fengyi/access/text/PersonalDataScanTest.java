package io.fengyi.access.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.text.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataScanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "我的身份证是11010519491231002X，请登记|ID_NUMBER|11010519491231002X",
                "证件 110105 19491231 002x 。|ID_NUMBER|110105 19491231 002x",
                "１１０１０５１９４９１２３１００２Ｘ|ID_NUMBER|１１０１０５１９４９１２３１００２Ｘ",
                "打我电话13812345678谢谢|PHONE|13812345678",
                "手机138-1234-5678|PHONE|138-1234-5678",
                "手机138 1234 5678|PHONE|138 1234 5678",
                "手机138 123 45678|PHONE|138 123 45678",
                "手机13812 345678|PHONE|13812 345678",
                "手机138·1234·5678|PHONE|138·1234·5678",
                "手机 1 3 8 1 2 3 4 5 6 7 8 。|PHONE|1 3 8 1 2 3 4 5 6 7 8",
                "+86 13812345678|PHONE|+86 13812345678",
                "008613812345678|PHONE|008613812345678",
                "１３８１２３４５６７８|PHONE|１３８１２３４５６７８",
                "１３８－１２３４－５６７８|PHONE|１３８－１２３４－５６７８",
                "店里座机0510-83123456转3|PHONE|0510-83123456",
                "(0510)83123456|PHONE|(0510)83123456",
                "010 6552 9988|PHONE|010 6552 9988",
                "电话：83123456|PHONE|83123456",
                "车牌苏B12345违停|PLATE|苏B12345",
                "苏B·12345|PLATE|苏B·12345",
                "苏b 1234a|PLATE|苏b 1234a",
                "新能源苏BD12345|PLATE|苏BD12345",
                "大货苏B12345F|PLATE|苏B12345F",
                "粤Ｂ１２３４５|PLATE|粤Ｂ１２３４５",
                "教练车沪A1234学|PLATE|沪A1234学",
                "港车粤Z1234港|PLATE|粤Z1234港",
            })
    void findsWhatItMustWithItsPlaceInTheOriginalText(String text, Kind kind, String span) {
        List<Finding> found = PersonalDataScan.find(text);

        assertThat(found).extracting(Finding::kind).containsExactly(kind);
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "盲道被共享单车占用，位置在古镇东门",
                "110105194912310021", // wrong check digit
                "订单号 138123456789012",
                "举报编号 20230331123456",
                "热线12345，物业96555",
                "2023-03-31 08:30",
                "17 2023-03-31 8:30",
                "金额13812345元，共2笔",
                "新A座2楼",
                "320299001001",
                "rpt_0HZ8K3QF5S1RM",
                "020-3月",
                "人数 1860，次数 62",
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(PersonalDataScan.find(text)).isEmpty();
    }

    @Test
    void findsSeveralInOrderWithoutOverlap() {
        String text = "张三 苏BD12345 电话13812345678 身份证11010519491231002X";

        assertThat(PersonalDataScan.find(text))
                .extracting(Finding::kind)
                .containsExactly(Kind.PLATE, Kind.PHONE, Kind.ID_NUMBER);
        assertThat(PersonalDataScan.redact(text)).isEqualTo("张三 ******** 电话*********** 身份证******************");
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(PersonalDataScan.find(null)).isEmpty();
    }
}
