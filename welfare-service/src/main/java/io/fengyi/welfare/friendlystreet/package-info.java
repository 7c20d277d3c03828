/** Friendly streets: quarters of some communities with a hub. Plain records and a repository; their rules are few. */
@NullMarked
package io.fengyi.welfare.friendlystreet;

import org.jspecify.annotations.NullMarked;
