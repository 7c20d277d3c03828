/** Role models: nominated by others, reviewed, and shown only as far and as long as they agree. */
@NullMarked
package io.fengyi.governance.rolemodel;

import org.jspecify.annotations.NullMarked;
