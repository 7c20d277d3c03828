/** Sweeps: a frozen frame of sites, visits, findings, and what closing one changes in the registry. Source: registry.md 3.9. */
@NullMarked
package io.fengyi.registry.sweep;

import org.jspecify.annotations.NullMarked;
