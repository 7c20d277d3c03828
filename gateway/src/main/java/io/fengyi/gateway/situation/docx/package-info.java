/** The report as a Word document. */
@NullMarked
package io.fengyi.gateway.situation.docx;

import org.jspecify.annotations.NullMarked;
