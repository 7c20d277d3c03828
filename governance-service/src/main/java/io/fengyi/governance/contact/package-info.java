/** The reporter's phone number, asked of registry-service for one report whose reporter allows it; never kept here. */
@NullMarked
package io.fengyi.governance.contact;

import org.jspecify.annotations.NullMarked;
