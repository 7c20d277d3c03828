/** The numbers of points.md 5, computed from entries, accounts and redemptions; never by enterprise, site or person. */
@NullMarked
package io.fengyi.points.figure;

import org.jspecify.annotations.NullMarked;
