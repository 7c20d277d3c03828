/** Words that may grow without a release: kinds of volunteering, media that tell of role models. Plain records. */
@NullMarked
package io.fengyi.governance.term;

import org.jspecify.annotations.NullMarked;
