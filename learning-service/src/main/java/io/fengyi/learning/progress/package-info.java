/** What riders learned on the phone: watched seconds as a union over all their devices, kept with their consent only. */
@NullMarked
package io.fengyi.learning.progress;

import org.jspecify.annotations.NullMarked;
