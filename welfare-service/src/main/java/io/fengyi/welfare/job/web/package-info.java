/** Adverts over HTTP. */
@NullMarked
package io.fengyi.welfare.job.web;

import org.jspecify.annotations.NullMarked;
