/* The district dashboard: eight panels, one call each, 304 the second time, live, and honest about what it does not have. */
import { ORIGIN, riderReports, streetEnters } from './api.js';
import { fits390Pixels, look, open, signIn } from './browser.js';
import { expect, fault } from './faults.js';

const PANELS = ['organisation', 'workers', 'learning', 'places', 'care', 'governance', 'points', 'map'];
const FIGURES = /^\/api\/v1\/figures\//;
const LIVE_MS = 5_000;

const filled = (page) => page.waitForFunction((count) => document.querySelectorAll('.panel .headline dd, .panel .hint').length >= count
  && [...document.querySelectorAll('.panel .body')].every((body) => !body.textContent.includes('正在读取')), PANELS.length);

/** All seven panels of figures and the map, then the details of one with the source of a figure. */
export async function eightPanelsWithUnitsDatesAndSources() {
  const { context, page, asked } = await open();
  await signIn(page, 'street-1');
  await filled(page);
  for (const id of PANELS) expect(await page.locator(`#panel-${id} canvas`).count() === 1, `panel ${id} has no chart`);
  for (const id of PANELS.slice(0, 7)) {
    const headline = await page.locator(`#panel-${id} .headline`).textContent();
    expect(/\d/.test(headline) && /\d{4}-\d\d-\d\d/.test(headline), `panel ${id}: headline without number or date: ${headline}`);
    expect(await page.locator(`#panel-${id} .headline dd small`).count() === 1, `panel ${id}: headline without unit`);
  }
  const calls = asked.filter(({ path }) => FIGURES.test(path));
  expect(calls.length === 7 && new Set(calls.map(({ path }) => path)).size === 7, `not one call per panel: ${JSON.stringify(calls.map(({ path, status }) => [status, path.slice(16, 60)]))}`);
  await look(page, 'dashboard-1366');

  await page.getByRole('button', { name: '学习：明细与口径' }).click();
  await page.locator('dialog table').first().waitFor();
  await page.getByRole('button', { name: '核对参加人次的来源' }).click();
  await page.locator('dialog .source', { hasText: '一致：' }).waitFor();
  await page.locator('dialog summary').first().click();
  await look(page, 'dashboard-details');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await fits390Pixels(page, 'dashboard');
  await context.close();
}

/** R99: the second call of every panel is answered 304 and changes nothing. */
export async function theSecondCallIs304() {
  const { context, page, asked } = await open();
  await signIn(page, 'district-1');
  await filled(page);
  const again = async () => {
    const from = asked.length;
    await page.getByLabel('截至').dispatchEvent('change');
    await page.waitForFunction((count) => performance.getEntriesByType('resource').filter((one) => one.name.includes('/api/v1/figures/')).length >= count, 7)
      .catch(() => {});
    for (let tries = 0; tries < 50 && asked.slice(from).filter(({ path }) => FIGURES.test(path)).length < 7; tries++) await page.waitForTimeout(100);
    return asked.slice(from).filter(({ path }) => FIGURES.test(path));
  };
  // the first change writes the day into the question; from then on the question is the same
  await again();
  const before = await page.locator('.board').innerText();
  const second = await again();
  expect(second.length === 7 && second.every(({ status }) => status === 304), `not all 304: ${JSON.stringify(second.map(({ path, status }) => [status, path.slice(16, 50)]))}`);
  expect(await page.locator('.board').innerText() === before, 'the board changed by a 304');
  await look(page, 'dashboard-district');
  await context.close();
}

/** Another area keeps the board at today; a day that is entered by hand stays, also in the next area. */
export async function anAreaDoesNotHoldTheDay() {
  const { context, page, asked } = await open();
  await signIn(page, 'street-1');
  await filled(page);
  const area = page.getByLabel('区域');
  /** Whether seven panels ask such a question after the act; the live stream may ask others meanwhile. */
  const sevenAsk = async (act, what) => {
    const from = asked.length;
    await act();
    const made = () => asked.slice(from).filter(({ path }) => FIGURES.test(path) && what(path)).length;
    for (let tries = 0; tries < 100 && made() < 7; tries++) await page.waitForTimeout(100);
    return made() >= 7;
  };
  const of = (code, day) => (path) => {
    const question = new URL(path, ORIGIN).searchParams;
    return question.get('area') === code && question.get('asOf') === day;
  };
  const [street, community] = await area.locator('option').evaluateAll((options) => options.map((one) => one.value));
  expect(await sevenAsk(() => area.selectOption(community), of(community, null)), 'the area holds the day');
  expect(await sevenAsk(() => page.getByLabel('截至').fill('2023-03-31'), of(community, '2023-03-31')), 'the day is not asked for');
  expect(await sevenAsk(() => area.selectOption(street), of(street, '2023-03-31')), 'the area lets the day go');
  await context.close();
}

/** A rider's report and two entries of the street while the board is open: the panels of three services and the map change by themselves. */
export async function panelsChangeWithinFiveSeconds() {
  const { context, page } = await open();
  await signIn(page, 'street-1');
  await filled(page);
  await page.getByText('实时更新', { exact: true }).waitFor();
  const text = (selector) => page.locator(selector).textContent();
  const watched = {
    map: '#panel-map .hint', governance: '#panel-governance .headline dd', workers: '#panel-workers .numbers', places: '#panel-places .numbers',
  };
  const before = Object.fromEntries(await Promise.all(Object.entries(watched).map(async ([id, selector]) => [id, await text(selector)])));
  await Promise.all([riderReports(), streetEnters()]);
  const began = Date.now();
  await Promise.all(Object.entries(watched).map(async ([id, selector]) => {
    await page.waitForFunction(([at, old]) => document.querySelector(at).textContent !== old, [selector, before[id]], { polling: 50, timeout: 12_000 }).catch(() => {});
    const after = Date.now() - began;
    if (await text(selector) === before[id]) fault(`panel ${id} did not change`);
    else if (after > LIVE_MS) fault(`panel ${id} changed after ${after} ms`);
    else console.log(`  ${id}: ${before[id]} → ${await text(selector)} after ${after} ms`);
  }));
  await look(page, 'dashboard-live');
  await context.close();
}

/** Answers made up here: a trend, hidden cells, a refusal, a service that is down, and one that goes away later. */
export async function hiddenCellsRefusalsAndOutagesAreSaid() {
  const { context, page } = await open(undefined, { expected: /status of (403|503)/ });
  const month = (at) => `${2022 + Math.floor((at + 3) / 12)}-${String((at + 3) % 12 + 1).padStart(2, '0')}`;
  const figure = (key, title, value, unit, more = {}) => ({
    key, title, value, unit, numerator: 3, denominator: 12, n: 12, definition: `${title}的口径`, source: 'registry', query: '/', suppressed: false, ...more,
  });
  const trend = (last) => ({ columns: ['month', 'value'], rows: Array.from({ length: 12 }, (_, at) => [month(at), at === 4 ? null : Math.round(last * at / 11 * 10) / 10]) });
  const hidden = { value: null, numerator: null, denominator: null, n: null, suppressed: true };
  const items = [
    figure('organisationCoverage', '组织覆盖率', 25.0, '%', { groups: trend(25) }), figure('workCoverage', '工作覆盖率', 100.0, '%', { groups: trend(100) }),
    figure('partyOrganisations', '党组织', 3, '个'), figure('membersAttached', '党员', null, '名', hidden),
    figure('workers', '从业人员', 812, '名', { groups: { columns: ['workerType', 'value'], rows: [['FOOD_DELIVERY', 402], ['COURIER', 310], ['TRUCK_DRIVER', 61], ['RIDE_HAILING', 39], ['STREAMER', null]] } }),
    figure('enterprises', '企业', 12, '家'), figure('sites', '网点', 23, '个'),
  ];
  await page.route('**/api/v1/figures/registry?*', (route) => {
    const keys = new URL(route.request().url()).searchParams.get('keys').split(',');
    return route.fulfill({ json: { asOf: '2023-03-31', from: '2022-04-01', area: '320299001', items: items.filter((one) => keys.includes(one.key)) } });
  });
  await page.route('**/api/v1/figures/learning?*', (route) => route.fulfill({ status: 503, json: { title: '服务暂时不可用' } }));
  await page.route('**/api/v1/figures/points?*', (route) => route.fulfill({ status: 403, json: { title: '无权', code: 'role-not-allowed' } }));
  await signIn(page, 'street-1');
  for (const [panel, text] of [['organisation', '少于5'], ['organisation', '*：已隐去'], ['organisation', '25.0'], ['workers', '812'], ['learning', '数据暂缺'], ['points', '您的角色不能查看']]) {
    await page.locator(`#panel-${panel}`, { hasText: text }).waitFor().catch(() => fault(`panel ${panel} does not say ${text}`));
  }
  const words = await page.locator('#panel-organisation [role=img]').getAttribute('aria-label');
  expect(words.includes('党员 少于5'), `the chart's words hide nothing: ${words}`);
  await page.getByRole('button', { name: '组织与覆盖：明细与口径' }).click();
  const marked = (text) => page.locator('dialog td.hidden', { hasText: text }).count();
  expect(await marked('少于5') === 1, 'the details do not mark the hidden number of people');
  expect(await marked('已隐去') === 2, 'the details do not mark the hidden cells, or call them small');
  await page.keyboard.press('Escape');
  await look(page, 'dashboard-states');
  await context.close();
}
