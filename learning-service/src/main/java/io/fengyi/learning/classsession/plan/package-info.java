/** What a class is to be, and the rules under which it may be planned. */
@NullMarked
package io.fengyi.learning.classsession.plan;

import org.jspecify.annotations.NullMarked;
