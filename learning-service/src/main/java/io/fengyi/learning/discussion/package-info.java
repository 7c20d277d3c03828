/** Online discussions: open to every worker, posts read by a moderator first; nobody's membership is asked, stored or shown. */
@NullMarked
package io.fengyi.learning.discussion;

import org.jspecify.annotations.NullMarked;
