/** The recruitment zone: adverts of posts, a small state machine guarded by the data scope of staff. */
@NullMarked
package io.fengyi.welfare.job;

import org.jspecify.annotations.NullMarked;
