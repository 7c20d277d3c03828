/* The report desk: the whole way of a case, each step by the party whose step it is. */
import { done, riderReports } from './api.js';
import { command, fits390Pixels, go, look, open, openCase, signIn } from './browser.js';
import { expect } from './faults.js';

const offered = async (page) => page.locator('.detail [role=group][aria-label="可执行的操作"] button').allTextContents();

/** Grid staff accepts, the community dispatches, the unit resolves with a photo, the community verifies and closes. */
export async function aReportGoesItsWay() {
  const id = await riderReports();
  const grid = await open();
  await signIn(grid.page, 'grid-1');
  await go(grid.page, '/console/reports');
  await openCase(grid.page, id);
  expect((await offered(grid.page)).join() === '立案,不予立案,标记重复', `grid staff is offered ${await offered(grid.page)}`);
  await command(grid.page, '立案');
  expect((await offered(grid.page)).join() === '标记重复', `after acceptance grid staff is offered ${await offered(grid.page)}`);
  const photo = { name: 'after.jpg', mimeType: 'image/jpeg', buffer: await grid.page.screenshot({ type: 'jpeg' }) };
  await grid.context.close();

  const office = await open();
  await signIn(office.page, 'community-1');
  await go(office.page, '/console/reports');
  await openCase(office.page, id);
  await office.page.getByRole('button', { name: '派遣', exact: true }).click();
  await look(office.page, 'reports-dispatch');
  await office.page.keyboard.press('Escape');
  await command(office.page, '派遣', { unit: 'CITY_MANAGEMENT', note: '请当日处置' });

  const unit = await open();
  await signIn(unit.page, 'unit-1');
  await unit.page.locator('main h1', { hasText: '随手拍办理' }).waitFor();
  expect(!(await unit.page.locator('nav').textContent()).includes('大屏'), 'a unit is offered the dashboard');
  await openCase(unit.page, id);
  await command(unit.page, '开始处置');
  await command(unit.page, '处置完成', { media: photo, note: '已清理并设置隔离桩' });
  await unit.context.close();

  await openCase(office.page, id);
  await office.page.locator('.detail h2 .tag', { hasText: '待核查' }).waitFor();
  const after = office.page.locator('.detail .photos img');
  await after.first().waitFor();
  await office.page.waitForFunction(() => [...document.querySelectorAll('.detail .photos img')].every((one) => one.complete && one.naturalWidth > 0));
  expect(/signature=/.test(await after.first().getAttribute('src')), 'the photo has no signed link');
  await command(office.page, '核查通过', { note: '现场已清理' });
  await command(office.page, '结案');
  await office.page.locator('.detail h2 .tag', { hasText: '已结案' }).waitFor();
  await look(office.page, 'reports-1366');
  await office.context.close();
}

/** A case of the demo with a photo; the queue by state and by clock. */
export async function theQueueIsSortedByItsClockAndShowsPhotos() {
  const { context, page } = await open();
  await signIn(page, 'street-1');
  await go(page, '/console/reports');
  await page.locator('.queue button').first().waitFor();
  const late = await page.locator('.queue .tag').evaluateAll((tags) => tags.map((one) => one.classList.contains('late')));
  expect(late.includes(true) && late.lastIndexOf(true) < late.indexOf(false), 'overdue cases are not first');
  await page.getByLabel('状态').selectOption('CLOSED');
  await page.waitForFunction(() => [...document.querySelectorAll('.queue .tag')].every((one) => one.textContent === '已结案'));
  for (const row of (await page.locator('.queue button').all()).slice(-1)) await row.click();
  await page.locator('.detail .photos img').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.detail .photos img').naturalWidth > 0);
  const { allowedCommands } = await done('street-1', 'GET', `/api/v1/reports/${await page.locator('.queue [aria-current]').getAttribute('data-id')}`);
  expect((await offered(page)).join() === allowedCommands.map((name) => ({ reopening: '重开' })[name]).join(), `allowed ${allowedCommands}, offered ${await offered(page)}`);
  await look(page, 'reports-photos');

  await fits390Pixels(page, 'reports');
  expect(!await page.locator('.desk .list').isVisible(), 'queue and case at once on a narrow screen');
  await page.getByRole('button', { name: '返回队列' }).click();
  await fits390Pixels(page, 'reports-queue');
  await page.locator('.queue button').first().click();
  await page.locator('.detail h2').waitFor();
  await context.close();
}
