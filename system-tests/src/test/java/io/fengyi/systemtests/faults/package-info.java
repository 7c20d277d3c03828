/** Processes are killed, doubled and cut off while people work; nothing is lost and nothing is paid twice (quality.md, "Faults"). */
package io.fengyi.systemtests.faults;
