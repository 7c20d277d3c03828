/* What a district viewer gets: public paths and aggregates, and 403 on everything else (R99). */
import { readFileSync } from 'node:fs';
import { ORIGIN, call } from './api.js';
import { go, look, open, signIn } from './browser.js';
import { expect } from './faults.js';

const MATRIX = new URL('../../docs/access-matrix.csv', import.meta.url);
/** Figures, and what has no person in it; the last three are the viewer's own messages and password. */
const AGGREGATE = [
  /^\/api\/v1\/figures\/\w+$/, /^\/api\/v1\/situation-report$/, /^\/api\/v1\/coverage(\/trend)?$/, /^\/api\/v1\/learning-time$/, /^\/api\/v1\/surveys\/\{id\}\/(results\/\{question\}\/threshold|trend\/\{other\})$/,
  /^\/api\/v1\/me\/messages$/, /^\/api\/v1\/me\/messages\/\{id\}\/read$/, /^\/api\/v1\/me\/password$/,
];
const ANY = { id: 'xxx_0SB3P234BM0XV', name: 'unit', code: '320299001001' };
const AT_ONCE = 10;

function matrix() {
  const [head, ...rows] = readFileSync(MATRIX, 'utf8').trim().split('\n').map((line) => line.split(','));
  const [publicly, viewer] = [head.indexOf('PUBLIC'), head.indexOf('DISTRICT_VIEWER')];
  return rows.map((row) => ({ service: row[0], method: row[1], path: row[2], open: row[publicly] !== '', viewer: row[viewer] !== '' }));
}

/** The matrix is held against the running system by AccessMatrixIT; here its reads are called once more, as this one role. */
export async function everyPathThatIsNeitherPublicNorAggregateIs403() {
  const rows = matrix();
  for (const row of rows.filter((one) => one.viewer && !one.open)) {
    expect(AGGREGATE.some((one) => one.test(row.path)), `a district viewer may ${row.method} ${row.path}, which is no aggregate`);
  }
  const closed = rows.filter((row) => row.method === 'GET' && !row.open && !row.viewer && row.path.startsWith('/api/v1/') && !row.path.includes('/internal/'));
  const wrong = [];
  for (let from = 0; from < closed.length; from += AT_ONCE) {
    const began = Date.now();
    await Promise.all(closed.slice(from, from + AT_ONCE).map(async (row) => {
      const path = row.path.replace(/\{(\w+)\}/g, (_, name) => ANY[name] ?? ANY.id);
      const { status } = await call('district-1', 'GET', path);
      if (status !== 403) wrong.push(`${row.path} ${status}`);
    }));
    // the limit of the gateway: twenty calls a second for one account
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, AT_ONCE * 50 - (Date.now() - began))); });
  }
  console.log(`  ${closed.length} reads called as a district viewer`);
  expect(closed.length > 100 && !wrong.length, `not 403 for a district viewer: ${wrong.join(', ')}`);
}

export async function aDistrictViewerIsOfferedFiguresOnly() {
  const { context, page } = await open(undefined, { expected: /status of 403/ });
  await signIn(page, 'district-1');
  const links = await page.locator('nav a').allTextContents();
  expect(links.join() === '大屏,驿站,调研', `a district viewer is offered ${links}`);
  const { items: [survey] } = await call('street-1', 'GET', '/api/v1/surveys').then((answer) => answer.json());
  await go(page, '/console/surveys');
  await page.getByLabel('调研编号').fill(survey.id);
  await page.getByRole('button', { name: '查看结果' }).click();
  await page.locator('section.question').first().waitFor();
  await look(page, 'surveys-district');
  await page.evaluate(() => { history.pushState(null, '', '/console/reports'); dispatchEvent(new PopStateEvent('popstate')); });
  await page.getByText('您的角色不能打开此页').waitFor();
  expect(page.url() === `${ORIGIN}/console/reports`, 'the address was changed');
  await context.close();
}
