/** Who calls and what they may see: roles, grants, data scope and the annotations every operation carries. */
@NullMarked
package io.fengyi.access;

import org.jspecify.annotations.NullMarked;
