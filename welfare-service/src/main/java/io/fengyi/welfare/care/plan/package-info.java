/** What is planned: values and the check that they can be meant. */
@NullMarked
package io.fengyi.welfare.care.plan;

import org.jspecify.annotations.NullMarked;
