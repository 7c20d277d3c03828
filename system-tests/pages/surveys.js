/* Survey results: distributions, a cross-tab with hidden cells, the threshold test. */
import { fits390Pixels, go, look, open, signIn } from './browser.js';
import { expect } from './faults.js';

const HOURS = '您每天工作多少小时？';

async function test(page, operator) {
  const question = page.locator('section.question', { hasText: `${HOURS}（有效` }).first();
  await question.getByLabel('比较').selectOption(operator);
  await question.getByRole('button', { name: '检验' }).click();
  const said = question.locator('.said');
  await said.locator('.tag').waitFor();
  await page.waitForFunction((word) => document.querySelector('.said .tag')?.parentElement.textContent.includes(word), { gt: '超过', gte: '达到' }[operator]);
  return said.textContent();
}

/** 57 + 23 of 100 is exactly 80.0 %: it reaches 80 and does not exceed it. */
export async function resultsCrossTabsAndTheThresholdTest() {
  const { context, page } = await open();
  await signIn(page, 'party-1');
  await go(page, '/console/surveys');
  await page.locator('.detail h2', { hasText: '新就业群体思想动态问卷' }).waitFor();
  const question = page.locator('section.question', { hasText: `${HOURS}（有效` }).first();
  expect((await question.locator('tbody').innerText()).replace(/\s+/g, ' ').includes('8–12 小时 57 57.0%'), 'hours are not 57 of 100');
  await question.locator('summary').click();
  await question.getByLabel('8–12 小时').check();
  await question.getByLabel('> 12 小时').check();
  const over = await test(page, 'gt');
  expect(/不成立.*80\.0%（80 \/ 100），未超过 80%/.test(over), `over 80: ${over}`);
  const reached = await test(page, 'gte');
  expect(/^成立.*达到 80%/.test(reached), `at least 80: ${reached}`);
  await look(page, 'surveys-threshold');
  const cross = page.locator('section.question', { hasText: '交叉表' });
  await cross.scrollIntoViewIfNeeded();
  const hidden = cross.locator('td.hidden');
  expect(await hidden.count() > 0 && (await hidden.allTextContents()).every((text) => text === '已隐去'), 'hidden cells are not marked');
  const heads = await cross.locator('th').allTextContents();
  expect(heads.includes('很满意') && heads.includes('8–12 小时') && !heads.some((text) => /^[A-Z_0-9]+$/.test(text)), `the cross-tab speaks in codes: ${heads}`);
  await look(page, 'surveys-1366');
  await fits390Pixels(page, 'surveys');
  await context.close();
}
