package io.fengyi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class DataScopeTest {

    @Test
    void aSubtreeIsARangeOnThePrefix() {
        assertThat(within("320299001")).isEqualTo(Document.parse("{area: {$gte: '320299001', $lt: '320299002'}}"));
        assertThat(within("320299009")).isEqualTo(Document.parse("{area: {$gte: '320299009', $lt: '32029900:'}}"));
    }

    @Test
    void aCommunityIsOneValueAndSeveralAreASet() {
        assertThat(within("320299001001")).isEqualTo(Document.parse("{area: '320299001001'}"));
        assertThat(within("320299001001", "320299001002"))
                .isEqualTo(Document.parse("{area: {$in: ['320299001001', '320299001002']}}"));
    }

    @Test
    void severalSubtreesAreAlternatives() {
        assertThat(within("320299001", "320299002003"))
                .isEqualTo(Document.parse(
                        "{$or: [{area: '320299002003'}, {area: {$gte: '320299001', $lt: '320299002'}}]}"));
    }

    @Test
    void anAreaInsideAnotherOneIsLeftOut() {
        assertThat(scope("320299", "320299001", "320299001001").areas()).containsExactly("320299");
    }

    @Test
    void anEmptyScopeMatchesNothing() {
        assertThat(within()).isEqualTo(Document.parse("{area: {$in: []}}"));
        assertThat(scope().covers("320299001001")).isFalse();
        assertThat(scope().isEmpty()).isTrue();
    }

    @Test
    void aUnitDoesNotOpenItsArea() {
        DataScope unit = DataScope.of(List.of(
                new Grant(Role.GRID_STAFF, Set.of("320299001001"), "unt_1", Set.of(), Set.of(), Set.of(), null)));

        assertThat(unit.covers("320299001001")).isFalse();
        assertThat(unit.withinOrUnit("area", "unit").getCriteriaObject())
                .isEqualTo(Document.parse("{unit: {$in: ['unt_1']}}"));
    }

    @Test
    void staffWithAnAreaAndAUnitSeesBoth() {
        DataScope both = DataScope.of(List.of(
                Grant.of(Role.COMMUNITY_STAFF, "320299001002"),
                new Grant(Role.GRID_STAFF, Set.of("320299001001"), "unt_1", Set.of(), Set.of(), Set.of(), null)));

        assertThat(both.withinOrUnit("area", "unit").getCriteriaObject())
                .isEqualTo(Document.parse("{$or: [{area: '320299001002'}, {unit: {$in: ['unt_1']}}]}"));
    }

    @Test
    void coversGoesDownTheTreeOnly() {
        DataScope street = scope("320299001");

        assertThat(street.covers("320299001008")).isTrue();
        assertThat(street.covers("320299")).isFalse();
        assertThat(street.covers("320299002001")).isFalse();
        assertThat(street.covers(null)).isFalse();
    }

    @Test
    void aRequestedAreaIsNarrowedToTheScope() {
        assertThat(scope("320299001").narrowedTo("320299001002")).containsExactly("320299001002");
        assertThat(scope("320299001").narrowedTo("320299")).containsExactly("320299001");
        assertThat(scope("320299001").narrowedTo("320299002")).isEmpty();
    }

    private static DataScope scope(String... areas) {
        return DataScope.of(List.of(Grant.of(Role.STREET_ADMIN, areas)));
    }

    private static Document within(String... areas) {
        return scope(areas).within("area").getCriteriaObject();
    }
}
