/* The learning records of the demo, before a validator that is not ours. */
import { createRequire } from 'node:module';
import { done } from './api.js';
import { expect } from './faults.js';

const { default: warningsOf } = createRequire(import.meta.url)('@learninglocker/xapi-validation');
const OWN = '/api/v1/me/xapi-statements?from=2023-03-01&to=2023-04-03';

function allValid(statements, whose) {
  const broken = statements.map((statement) => ({ id: statement.id, warnings: warningsOf(statement) })).filter((one) => one.warnings.length);
  expect(!broken.length, `${whose}: ${broken.length} of ${statements.length} statements, for example ${JSON.stringify(broken[0])}`);
}

export async function everyExportedStatementIsValid() {
  const file = await done('street-1', 'POST', '/api/v1/xapi-exports', { area: '320299001', from: '2022-04-03', to: '2023-04-03' });
  const statements = await done('street-1', 'GET', file.href);
  expect(statements.length > 1000, `only ${statements.length} statements exported`);
  allValid(statements, 'export');
  const own = await done('rider-1', 'GET', OWN);
  expect(own.length > 0, 'rider-1 has no statement');
  allValid(own, 'rider-1');
}

export async function theValidatorSeesWhatIsWrong() {
  const [one] = await done('rider-1', 'GET', OWN);
  expect(warningsOf({ ...one, verb: { id: 'attended' } }).length > 0, 'a verb that is no IRI was accepted');
}
