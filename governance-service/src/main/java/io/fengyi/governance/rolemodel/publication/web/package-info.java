/** Publications over HTTP. */
@NullMarked
package io.fengyi.governance.rolemodel.publication.web;

import org.jspecify.annotations.NullMarked;
