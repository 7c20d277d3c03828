/** What a role model lets be seen of themselves, sealed with their own key. */
@NullMarked
package io.fengyi.governance.rolemodel.consent;

import org.jspecify.annotations.NullMarked;
