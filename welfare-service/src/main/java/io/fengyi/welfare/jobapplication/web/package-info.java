/** Applications over HTTP. */
@NullMarked
package io.fengyi.welfare.jobapplication.web;

import org.jspecify.annotations.NullMarked;
