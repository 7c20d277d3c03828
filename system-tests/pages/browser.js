/* One Chromium for all checks; every page that is opened here is watched until it is closed. */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ORIGIN, login } from './api.js';
import { fault } from './faults.js';
import { audit } from './audit.js';

const SHOTS = process.env.FENGYI_SHOTS ?? '../target/page-shots';
export const WIDE = { width: 1366, height: 768 };
export const NARROW = { width: 390, height: 844 };

mkdirSync(SHOTS, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.FENGYI_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
export const quit = () => browser.close();

/**
 * A page in a context of its own. A console error, a script error, a policy violation and a request that leaves the
 * origin are faults; `expected` is what the check itself brings about.
 */
export async function open(viewport = WIDE, { expected = /^$/, locale = 'zh-CN' } = {}) {
  const context = await browser.newContext({ viewport, locale, timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const asked = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) fault(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => fault(`script: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== ORIGIN) fault(`leaves the origin: ${request.url()}`);
  });
  page.on('response', (response) => asked.push({ path: response.url().slice(ORIGIN.length), status: response.status(), at: Date.now() }));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { context, page, asked };
}

/** Signs in as staff do, by the sign-in page. */
export async function signIn(page, name) {
  const who = login(name);
  await page.goto(`${ORIGIN}/`);
  await page.locator('main button.main').click();
  await page.waitForURL(/\/login/);
  await page.locator('input[autocomplete=username]').first().fill(who.login);
  await page.locator('input[type=password]').fill(who.password);
  await page.keyboard.press('Enter');
  await page.locator('nav a').first().waitFor();
}

export async function go(page, path) {
  await page.locator(`nav a[href="${path}"]`).click();
  await page.waitForURL(ORIGIN + path);
  await page.locator('main h1').waitFor();
}

/** Waits for the queue and opens the case with this id. */
export async function openCase(page, id) {
  const row = page.locator(`.queue button[data-id="${id}"]`);
  await row.click();
  await page.locator('.detail h2').waitFor();
}

/** One command of a case: button, fields, confirmation, and the word that it was done. */
export async function command(page, label, fields = {}, within = page.locator('.detail')) {
  await within.getByRole('button', { name: label, exact: true }).click();
  const form = within.locator('form.command');
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if (await field.evaluate((one) => one.tagName) === 'SELECT') await field.selectOption(value);
    else if (typeof value === 'string') await field.fill(value);
    else await field.setInputFiles(value);
  }
  await form.getByRole('button', { name: `确认${label}`, exact: true }).click();
  await page.locator('.detail .state.good', { hasText: `${label}：已完成` }).waitFor();
}

/** A picture of the page. */
export async function keep(page, name, whole = false) {
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: whole });
}

/** Looks at what is on the screen: width, names, labels, contrast; and keeps a picture. */
export async function look(page, name, { whole = false } = {}) {
  for (const found of await page.evaluate(audit)) fault(`${name}: ${found}`);
  await keep(page, name, whole);
}

/** The same page, as it stands, on a telephone. */
export async function fits390Pixels(page, name) {
  await page.setViewportSize(NARROW);
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  await look(page, `${name}-390`, { whole: true });
}
