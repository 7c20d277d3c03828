/** The organisation-life reference: issued in numbered series to instructors and organisations, who confirm that they read it. */
@NullMarked
package io.fengyi.learning.publication;

import org.jspecify.annotations.NullMarked;
