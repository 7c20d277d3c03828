/** A rider's own use of services over HTTP. */
@NullMarked
package io.fengyi.welfare.usedservices.web;

import org.jspecify.annotations.NullMarked;
