/** Who answers for a picture: each feature for those of its own records, asked by the prefix of the record's id. */
@NullMarked
package io.fengyi.welfare.picture;

import org.jspecify.annotations.NullMarked;
