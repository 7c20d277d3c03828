/** Class sessions over HTTP, and as a calendar. */
@NullMarked
package io.fengyi.learning.classsession.web;

import org.jspecify.annotations.NullMarked;
