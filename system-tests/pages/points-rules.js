/* Rule books: drafted, simulated, approved by somebody else, taken back before their day. */
import { fits390Pixels, go, look, open, signIn } from './browser.js';
import { expect } from './faults.js';

const rules = async (name) => {
  const opened = await open();
  await signIn(opened.page, name);
  await go(opened.page, '/console/points-rules');
  await opened.page.locator('.detail h2', { hasText: '第' }).waitFor();
  return opened;
};
const button = (page, name) => page.locator('.detail').getByRole('button', { name, exact: true });

/** The book may be open already: what is shown is then drawn once more, and only that may be worked on. */
async function choose(page, version) {
  const shownBefore = await page.locator('.detail h2').elementHandle();
  await page.locator('.queue button', { hasText: version }).click();
  await page.waitForFunction((heading) => !heading.isConnected, shownBefore);
  await page.locator('.detail h2', { hasText: version }).waitFor();
}

async function simulate(page) {
  await button(page, '试算').click();
  await page.locator('.trial caption', { hasText: '不写入任何数据' }).waitFor();
}

export async function aRuleBookIsDraftedSimulatedAndApprovedByAnother() {
  const author = await rules('street-1');
  await author.page.getByRole('button', { name: '起草新版' }).click();
  await author.page.getByLabel('随手拍经核实：分值').fill('6');
  await look(author.page, 'points-rules-draft');
  await button(author.page, '保存草稿').click();
  await author.page.locator('.detail .state.good', { hasText: '草稿已保存' }).waitFor();
  const version = (await author.page.locator('.detail h2').textContent()).match(/第 \d+ 版/)[0];

  await button(author.page, '修改草稿').click();
  await author.page.getByLabel('随手拍经核实：每日上限', { exact: true }).fill('3');
  await author.page.getByRole('button', { name: '添加规则' }).click();
  await author.page.locator('tbody tr').last().getByLabel('规则名称').fill('临时规则');
  await author.page.locator('tbody tr').last().getByRole('button', { name: '删除' }).click();
  await button(author.page, '保存草稿').click();
  await author.page.locator('.detail .state.good', { hasText: '草稿已保存' }).waitFor();
  expect((await author.page.locator('.detail tbody tr').first().innerText()).includes('3 次'), 'the changed limit is not shown');
  await simulate(author.page);
  expect(await button(author.page, '批准').count() === 0, 'an author may approve');
  await look(author.page, 'points-rules-simulation');
  await fits390Pixels(author.page, 'points-rules');
  await button(author.page, '修改草稿').click();
  await fits390Pixels(author.page, 'points-rules-draft');
  await author.context.close();

  const other = await rules('street-2');
  await choose(other.page, version);
  await simulate(other.page);
  const row = (await other.page.locator('.trial tbody tr').first().locator('td').allTextContents()).map((cell) => Number(cell.replace(/[^\d-]/g, '')));
  expect(row[0] > 0 && row[1] === row[0] * 6, `six points for each verified report: ${row}`);
  await button(other.page, '批准').click();
  await button(other.page, '确认批准').click();
  await other.page.locator('.detail h2 .tag', { hasText: '待生效' }).waitFor();
  await look(other.page, 'points-rules-1366');
  await button(other.page, '撤回为草稿').click();
  await button(other.page, '确认撤回为草稿').click();
  await other.page.locator('.detail h2 .tag', { hasText: '草稿' }).waitFor();
  await other.context.close();
}
