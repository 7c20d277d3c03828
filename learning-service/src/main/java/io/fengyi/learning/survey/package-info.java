/** Published surveys of what riders need, as registry-service told of them. Plain records; suppressed cells stay so. */
@NullMarked
package io.fengyi.learning.survey;

import org.jspecify.annotations.NullMarked;
