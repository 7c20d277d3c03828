/** What workers say and see of their own record. */
@NullMarked
package io.fengyi.registry.profile;

import org.jspecify.annotations.NullMarked;
