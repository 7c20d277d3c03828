/** Examples of what the rules refuse. */
package io.fengyi.testsupport.broken;
