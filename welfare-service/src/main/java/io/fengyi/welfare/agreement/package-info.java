/** What a merchant has signed, and who it is by law. Pure rules: no Spring, no Mongo here. */
@NullMarked
package io.fengyi.welfare.agreement;

import org.jspecify.annotations.NullMarked;
