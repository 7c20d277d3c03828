/** Reports in all states, attachments, volunteering, role models and charters. */
@NullMarked
package io.fengyi.standalone.demo.governance;

import org.jspecify.annotations.NullMarked;
