/** The guards of style.md that a test can check: structure by ArchUnit, sizes and names by reading the sources. */
@NullMarked
package io.fengyi.testsupport.rules;

import org.jspecify.annotations.NullMarked;
