/*
 * Opens every page of a running demo in Chromium as its staff would: signs in by the sign-in page, waits for the panels,
 * and fails on a console error, on a request that leaves the origin, on a policy violation, on a page wider than the
 * screen, on a second figures call of a panel that is not answered 304.
 *
 *   npm ci && FENGYI_URL=http://localhost:8080 FENGYI_LOGINS=../../data/demo-logins.json npm run check
 *
 * With FENGYI_WRITE=yes a rider also sends a report, which must appear on an open dashboard by itself, and staff accept it.
 * FENGYI_CHROMIUM: the browser (/usr/bin/chromium). FENGYI_SHOTS: a directory for screenshots.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const ORIGIN = process.env.FENGYI_URL ?? 'http://localhost:8080';
const LOGINS = process.env.FENGYI_LOGINS ?? '../../data/demo-logins.json';
const SHOTS = process.env.FENGYI_SHOTS;
const SIZES = [{ width: 1366, height: 768 }, { width: 390, height: 844 }];
const CONSOLE = [['随手拍', '/console/reports'], ['求助', '/console/help'], ['驿站', '/console/stations'], ['积分规则', '/console/points-rules'], ['调研', '/console/surveys']];

const faults = [];
const fault = (text) => { faults.push(text); console.error(`  FAULT ${text}`); };
const logins = [].concat(JSON.parse(readFileSync(LOGINS, 'utf8'))).flatMap((one) => one.logins ?? one);
const login = (name) => logins.find((one) => one.login === name) ?? (() => { throw new Error(`no demo login ${name}`); })();

if (SHOTS) mkdirSync(SHOTS, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.FENGYI_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const viewport of SIZES) {
    await staff(viewport);
  }
  await districtViewer();
  await states();
  if (process.env.FENGYI_WRITE === 'yes') await live();
} finally {
  await browser.close();
}
console.log(faults.length ? `${faults.length} faults` : 'all pages are fine');
process.exit(faults.length ? 1 : 0);

async function open(viewport, expected = /^$/) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const figures = [];
  page.on('console', (message) => {
    // a survey desk that is not built yet, and figures that a service does not know, are told to the reader on the page
    if (message.type() === 'error' && !/status of (400|404)/.test(message.text()) && !expected.test(message.text())) fault(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== ORIGIN) fault(`leaves the origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.url().includes('/api/v1/figures/')) figures.push({ url: response.url(), status: response.status() });
  });
  return { context, page, figures };
}

async function signIn(page, who) {
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/login/);
  await page.locator('input[type=text], input[type=email], input:not([type])').first().fill(who.login);
  await page.locator('input[type=password]').fill(who.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${ORIGIN}/`);
  await page.locator('.board').waitFor();
}

async function staff(viewport) {
  const size = viewport.width;
  console.log(`street-1 at ${size} px`);
  const { context, page, figures } = await open(viewport);
  await signIn(page, login('street-1'));
  await page.waitForFunction(() => [...document.querySelectorAll('.panel .body')].every((body) => !body.textContent.includes('正在读取')), null, { timeout: 20_000 });
  await page.waitForTimeout(800);
  if (await page.locator('.panel').count() !== 8) fault('not eight panels');
  if (await page.locator('.panel canvas').count() < 4) fault(`only ${await page.locator('.panel canvas').count()} charts`);
  await look(page, `dashboard-${size}`);

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  if (/ey[A-Za-z0-9_-]{20,}\./.test(kept)) fault('a token is stored');

  const before = figures.length;
  await page.getByLabel('截至').dispatchEvent('change');
  await page.waitForTimeout(500);
  await page.getByLabel('截至').dispatchEvent('change');
  await page.waitForTimeout(1500);
  const again = figures.slice(before);
  if (!again.some((one) => one.status === 304)) fault(`no second call answered 304: ${JSON.stringify(again)}`);

  await page.getByRole('button', { name: '组织与覆盖：明细与口径' }).or(page.getByRole('button', { name: '学习：明细与口径' })).last().click();
  await page.locator('dialog table').waitFor();
  await look(page, `details-${size}`);
  await page.keyboard.press('Escape');

  for (const [title, path] of CONSOLE) {
    await page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
    await page.waitForURL(ORIGIN + path);
    await page.locator('.queue button, .state').first().waitFor();
    await page.waitForTimeout(700);
    const first = page.locator('.queue button:enabled').first();
    if (await first.count()) {
      await first.click();
      await page.waitForTimeout(700);
    }
    await look(page, `${path.split('/').pop()}-${size}`);
  }
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
  await context.close();
}

async function districtViewer() {
  console.log('district-1');
  const { context, page } = await open(SIZES[0]);
  await signIn(page, login('district-1'));
  const links = await page.getByRole('navigation').getByRole('link').allTextContents();
  if (links.includes('随手拍') || links.includes('求助')) fault(`a district viewer is offered ${links}`);
  await page.waitForTimeout(2500);
  await look(page, 'dashboard-district');
  await context.close();
}

/** Answers made up here: a trend, hidden cells, a refusal, a service that is down. */
async function states() {
  console.log('hidden cells, refusals and outages');
  const { context, page } = await open(SIZES[0], /status of (403|503)/);
  const month = (at) => `${2022 + Math.floor((at + 3) / 12)}-${String((at + 3) % 12 + 1).padStart(2, '0')}`;
  const figure = (key, title, value, unit, more = {}) => ({
    key, title, value, unit, numerator: 3, denominator: 12, n: 12, definition: `${title}的口径`, source: 'registry', query: '/', suppressed: false, ...more,
  });
  const trend = (last) => ({ columns: ['month', 'value'], rows: Array.from({ length: 12 }, (_, at) => [month(at), Math.round(last * at / 11 * 10) / 10]) });
  const hidden = { value: null, numerator: null, denominator: null, n: null, suppressed: true };
  const items = [
    figure('organisationCoverage', '组织覆盖率', 25.0, '%', { groups: trend(25) }),
    figure('workCoverage', '工作覆盖率', 100.0, '%', { groups: trend(100) }),
    figure('partyOrganisations', '党组织', 3, '个'),
    figure('membersAttached', '党员', null, '名', hidden),
    figure('workers', '从业人员', 812, '名', { groups: { columns: ['workerType', 'value'], rows: [['FOOD_DELIVERY', 402], ['COURIER', 310], ['TRUCK_DRIVER', 61], ['RIDE_HAILING', 39], ['STREAMER', null]] } }),
    figure('enterprises', '企业', 12, '家'), figure('sites', '网点', 23, '个'),
  ];
  await page.route('**/api/v1/figures/registry?*', (route) => {
    const keys = new URL(route.request().url()).searchParams.get('keys').split(',');
    return route.fulfill({ json: { asOf: '2023-03-31', from: '2022-04-01', area: '320299001', items: items.filter((one) => keys.includes(one.key)) } });
  });
  await page.route('**/api/v1/figures/learning?*', (route) => route.fulfill({ status: 503, json: { title: '服务暂时不可用' } }));
  await page.route('**/api/v1/figures/points?*', (route) => route.fulfill({ status: 403, json: { title: '无权' } }));
  await signIn(page, login('street-1'));
  for (const [panel, text] of [['organisation', '少于5'], ['workers', '812'], ['learning', '服务暂时不可用'], ['points', '您的角色不能查看']]) {
    await page.locator(`#panel-${panel}`, { hasText: text }).waitFor({ timeout: 8_000 }).catch(() => fault(`panel ${panel} does not say ${text}`));
  }
  await page.waitForTimeout(600);
  await look(page, 'dashboard-states');
  await context.close();
}

async function live() {
  console.log('a report while the dashboard is open');
  const { context, page } = await open(SIZES[0]);
  await signIn(page, login('street-1'));
  const map = page.locator('#panel-map .hint');
  await map.waitFor();
  await page.getByText('实时更新', { exact: true }).waitFor();
  const before = await map.textContent();
  const token = await fetch(`${ORIGIN}/oauth2/token`, { method: 'POST', body: new URLSearchParams(login('rider-1').tokenRequest) }).then((answer) => answer.json());
  const sent = await fetch(`${ORIGIN}/api/v1/reports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token.access_token}`, 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({
      categoryCode: 'CMGT-01-03', text: '盲道上停满了共享单车', noPhotoReason: '光线太暗',
      place: { longitude: 120.3021, latitude: 31.4862, crs: 'WGS84' },
    }),
  });
  if (sent.status !== 201) fault(`report: ${sent.status} ${await sent.text()}`);
  const began = Date.now();
  await page.waitForFunction(({ text }) => document.querySelector('#panel-map .hint')?.textContent !== text, { text: before }, { timeout: 15_000 })
    .then(() => console.log(`  shown after ${Date.now() - began} ms`), () => fault('the dashboard did not show the report'));
  await look(page, 'dashboard-live');
  await context.close();

  const desk = await open(SIZES[0]);
  await signIn(desk.page, login('community-1'));
  await desk.page.getByRole('navigation').getByRole('link', { name: '随手拍', exact: true }).click();
  await desk.page.locator('.queue button', { hasText: '待立案' }).first().click();
  await look(desk.page, 'reports-case');
  await desk.page.getByRole('button', { name: '立案', exact: true }).click();
  await desk.page.getByRole('button', { name: '确认立案' }).click();
  await desk.page.locator('h2 .tag', { hasText: '待派遣' }).waitFor();
  await desk.page.getByRole('button', { name: '派遣', exact: true }).click();
  await look(desk.page, 'reports-dispatch');
  await desk.context.close();
}

async function look(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) fault(`${name} is ${wide} px wider than the screen`);
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('button, a, input, select, textarea')]
    .filter((one) => !one.textContent.trim() && !one.getAttribute('aria-label') && !one.labels?.length && !one.querySelector('img[alt]')).length);
  if (unnamed) fault(`${name}: ${unnamed} controls without a name`);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: name.endsWith('390') });
}
