/** What one rider has given, gathered from the features; each adds its own part and none knows the others. */
@NullMarked
package io.fengyi.governance.contribution;

import org.jspecify.annotations.NullMarked;
