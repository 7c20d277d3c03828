/** Rounds of lecturers and a worker's own vote over HTTP. */
@NullMarked
package io.fengyi.learning.lecturer.web;

import org.jspecify.annotations.NullMarked;
