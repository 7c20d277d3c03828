package io.fengyi.governance.category.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All categories, both levels; short enough for one page. */
public record CategoryList(
        List<CategoryView> items, @Nullable String next) {}
