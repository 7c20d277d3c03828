/** How long a case may take and how long it took. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.governance.sla;

import org.jspecify.annotations.NullMarked;
