package io.fengyi.welfare.menu;

/**
 * One service on a menu.
 *
 * @param when for example {@code 每日 14:00–16:00}
 * @param forWhom for example {@code 全体骑手}
 */
public record MenuItem(String what, String when, String forWhom) {}
