package io.fengyi.welfare.menu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a station's menu.
 *
 * @param version from 1
 * @param from first day on which it is offered
 */
public record MenuFile(String stationId, int version, List<MenuItem> items, LocalDate from, Instant publishedAt) {

    static MenuFile of(Menu menu) {
        return new MenuFile(menu.stationId(), menu.number(), menu.items(), menu.from(), menu.publishedAt());
    }
}
