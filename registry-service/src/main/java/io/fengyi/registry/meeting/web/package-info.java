/** Meetings over HTTP. */
@NullMarked
package io.fengyi.registry.meeting.web;

import org.jspecify.annotations.NullMarked;
