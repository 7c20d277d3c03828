/** Who may call what: the committed OpenAPI documents, the committed matrix and the running system must agree. */
@NullMarked
package io.fengyi.systemtests.access;

import org.jspecify.annotations.NullMarked;
