/** What a station offers, in versions that are never changed. Plain records and a repository. */
@NullMarked
package io.fengyi.welfare.menu;

import org.jspecify.annotations.NullMarked;
