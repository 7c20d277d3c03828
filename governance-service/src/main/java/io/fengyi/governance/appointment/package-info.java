/**
 * Mobile grid members: trained workers who keep their eyes open in one to three grids for at most a year. It gives no
 * power over persons and no duty of hours, and it ends by itself.
 */
@NullMarked
package io.fengyi.governance.appointment;

import org.jspecify.annotations.NullMarked;
