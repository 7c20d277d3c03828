/** What a sweep found, frozen, and how two of them differ. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.registry.sweep.snapshot;

import org.jspecify.annotations.NullMarked;
