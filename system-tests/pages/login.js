/* / before signing in, and /console/login: PKCE, a token in memory only, the keyboard alone, two languages. */
import { ORIGIN, login, riderReports } from './api.js';
import { NARROW, go, look, open, signIn } from './browser.js';
import { expect } from './faults.js';

export async function theWelcomePageTellsWhatIsOpenToAll() {
  for (const viewport of [undefined, NARROW]) {
    const { context, page } = await open(viewport);
    await page.goto(`${ORIGIN}/console/login`);
    await page.getByRole('heading', { name: '蜂驿工作台' }).waitFor();
    await look(page, `login-${viewport?.width ?? 1366}`, { whole: Boolean(viewport) });
    await context.close();
  }
}

export async function theTokenIsInMemoryOnly() {
  const { context, page, asked } = await open();
  await signIn(page, 'street-1');
  expect(asked.some(({ path }) => /\/oauth2\/authorize\?.*code_challenge_method=S256/.test(path)), 'sign-in without PKCE');
  const kept = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases(), await caches.keys()]));
  expect(!/ey[A-Za-z0-9_-]{20,}\./.test(kept), 'a token is stored');
  expect(kept === '[{},{},"",[],[]]', `something is kept after the sign-in: ${kept.slice(0, 120)}`);
  expect(page.url() === `${ORIGIN}/`, `the code stays in the address: ${page.url()}`);
  await page.reload();
  await page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await context.close();
}

/** From the first key to a decided case without a pointer; what has the focus must be seen to have it. */
export async function signInAndOneCommandByKeyboardAlone() {
  const id = await riderReports();
  const { context, page } = await open();
  const who = login('community-1');
  const tabTo = async (selector) => {
    for (let presses = 0; presses < 80; presses++) {
      const there = await page.evaluate((wanted) => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const shown = one === document.body || one.matches('main, h2, .skip') || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
        return { here: one.matches(wanted), shown, what: one.outerHTML.slice(0, 80) };
      }, selector);
      expect(there.shown, `no visible focus: ${there.what}`);
      if (there.here) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await page.goto(`${ORIGIN}/`);
  await tabTo('main button.main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/login/);
  await tabTo('input[autocomplete=username]');
  await page.keyboard.type(who.login);
  await tabTo('input[type=password]');
  await page.keyboard.type(who.password);
  await page.keyboard.press('Enter');
  await page.locator('nav a[href="/console/reports"]').waitFor();
  await tabTo('nav a[href="/console/reports"]');
  await page.keyboard.press('Enter');
  await page.locator(`.queue button[data-id="${id}"]`).waitFor();
  await tabTo(`.queue button[data-id="${id}"]`);
  await page.keyboard.press('Enter');
  await page.locator('.detail h2').waitFor();
  await tabTo('.detail .commands button.main');
  await page.keyboard.press('Enter');
  await tabTo('.command button[type=submit]');
  await page.keyboard.press('Enter');
  await page.locator('.detail h2 .tag', { hasText: '待派遣' }).waitFor();
  expect(await page.evaluate(() => document.activeElement.tagName === 'H2'), 'after the command the focus is lost');
  await context.close();
}

/** English for a browser that asks for it; the switch turns it back without a new sign-in. */
export async function englishByLanguage() {
  const { context, page } = await open(undefined, { locale: 'en-GB' });
  await signIn(page, 'street-1');
  const chrome = () => page.evaluate(() => [...document.querySelectorAll('nav, h1 small, h2, .panel header button, .numbers dt, .numbers dd, .head label, .live')]
    .map((one) => [...one.childNodes].filter((node) => node.nodeType === 3 || node.tagName !== 'SELECT').map((node) => node.textContent).join(' ')).join('|'));
  await page.locator('#panel-learning .headline dd').waitFor();
  await page.getByText('live', { exact: true }).waitFor();
  expect(!/\p{Script=Han}/u.test(await chrome()), `Chinese on the English page: ${await chrome()}`);
  expect(await page.evaluate(() => document.documentElement.lang) === 'en', 'the document does not say that it is English');
  await look(page, 'dashboard-english');
  for (const path of ['/console/reports', '/console/help', '/console/stations', '/console/points-rules', '/console/surveys']) {
    await go(page, path);
    await page.locator('.queue button:enabled').first().click();
    await page.locator('.detail h2').waitFor();
    const words = await page.locator('main h1, .head label, .count, .tag, .facts dt, .commands button, .steps li > span, caption + thead th:first-child, summary, legend')
      .evaluateAll((all) => all.map((one) => [...one.childNodes].filter((node) => node.tagName !== 'SELECT').map((node) => node.textContent).join(' ')));
    const chinese = words.filter((text) => /\p{Script=Han}/u.test(text));
    expect(words.length > 4 && !chinese.length, `${words.length} words on the English ${path}, Chinese among them: ${chinese}`);
  }
  await go(page, '/');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '组织与覆盖' }).waitFor();
  await page.locator('#panel-learning .headline dt', { hasText: '参加人次' }).waitFor();
  await context.close();
}
