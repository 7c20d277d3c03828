/* What was found; a check goes on after a fault, so that one run tells all of them. */
export const faults = [];

export function fault(text) {
  faults.push(text);
  console.error(`  FAULT ${text}`);
}

export function expect(holds, text) {
  if (!holds) fault(text);
}
