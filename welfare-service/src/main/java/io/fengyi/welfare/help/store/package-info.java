/** Where help requests are kept, and what they tell other services: never who asked. */
@NullMarked
package io.fengyi.welfare.help.store;

import org.jspecify.annotations.NullMarked;
