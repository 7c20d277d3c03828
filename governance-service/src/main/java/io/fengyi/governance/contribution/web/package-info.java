/** A rider's contributions over HTTP. */
@NullMarked
package io.fengyi.governance.contribution.web;

import org.jspecify.annotations.NullMarked;
