/** What free text may not hold: personal data, and persons by name. Reports are about places and things. */
@NullMarked
package io.fengyi.governance.freetext;

import org.jspecify.annotations.NullMarked;
