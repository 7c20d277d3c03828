/** The check that all free text of this service passes. */
@NullMarked
package io.fengyi.welfare.wording;

import org.jspecify.annotations.NullMarked;
