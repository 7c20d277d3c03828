/** Our directory in the words of HSDS 3.0 (Open Referral). A read facade: translates, stores nothing. */
@NullMarked
package io.fengyi.welfare.hsds;

import org.jspecify.annotations.NullMarked;
