/** Where reports are kept, and how what happened to them is put into the same document. */
@NullMarked
package io.fengyi.governance.report.store;

import org.jspecify.annotations.NullMarked;
