/** What is true at a station right now, as its keeper says and riders confirm. Short-lived records and a repository. */
@NullMarked
package io.fengyi.welfare.livestatus;

import org.jspecify.annotations.NullMarked;
