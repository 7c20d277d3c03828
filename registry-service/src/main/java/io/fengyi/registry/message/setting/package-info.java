/** What people want to be told how, and whether they are riding now; no position, ever. */
@NullMarked
package io.fengyi.registry.message.setting;

import org.jspecify.annotations.NullMarked;
