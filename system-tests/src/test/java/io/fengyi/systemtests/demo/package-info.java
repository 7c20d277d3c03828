/** What the demo data say, read through the public API and counted again from lists and topics. */
package io.fengyi.systemtests.demo;
