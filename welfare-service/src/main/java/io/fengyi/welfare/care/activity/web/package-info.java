/** Activities over HTTP, as JSON and as a calendar. */
@NullMarked
package io.fengyi.welfare.care.activity.web;

import org.jspecify.annotations.NullMarked;
