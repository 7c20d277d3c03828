/** The staff's list of workers: who may see and change which record, always masked. */
@NullMarked
package io.fengyi.registry.roster;

import org.jspecify.annotations.NullMarked;
