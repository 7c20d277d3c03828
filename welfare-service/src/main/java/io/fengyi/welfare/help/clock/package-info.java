/** How long a request and a hand-over may take. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.welfare.help.clock;

import org.jspecify.annotations.NullMarked;
