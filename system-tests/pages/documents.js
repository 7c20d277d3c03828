/* /docs: Swagger UI over all services, from this origin alone. */
import { ORIGIN } from './api.js';
import { NARROW, keep, open } from './browser.js';
import { expect } from './faults.js';

export async function theDocumentsOfAllServices() {
  const { context, page } = await open();
  await page.goto(`${ORIGIN}/docs`);
  await page.locator('.opblock').first().or(page.locator('.opblock-tag').first()).waitFor();
  const names = await page.locator('#select option').allTextContents();
  expect(['registry', 'learning', 'welfare', 'governance', 'points'].every((name) => names.includes(`${name}-service`)) && names.includes('gateway'), `documents: ${names}`);
  await page.locator('#select').selectOption({ label: 'points-service' });
  await page.locator('.opblock-tag', { hasText: '积分' }).first().waitFor();
  await keep(page, 'docs-1366');
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `/docs is ${wide} px wider than 390`);
  await keep(page, 'docs-390');
  await context.close();
}
