/* /docs: Swagger UI over all services, from this origin alone. */
import { ORIGIN } from './api.js';
import { NARROW, open } from './browser.js';
import { expect } from './faults.js';

export async function theDocumentsOfAllServices() {
  const { context, page } = await open();
  await page.goto(`${ORIGIN}/docs`);
  await page.locator('.opblock').first().or(page.locator('.opblock-tag').first()).waitFor();
  const names = await page.locator('#select option').allTextContents();
  expect(['registry', 'learning', 'welfare', 'governance', 'points'].every((name) => names.includes(`${name}-service`)) && names.includes('gateway'), `documents: ${names}`);
  await page.locator('#select').selectOption({ label: 'points-service' });
  await page.locator('.opblock-tag', { hasText: '积分' }).first().waitFor();
  if (process.env.FENGYI_SHOTS) await page.screenshot({ path: `${process.env.FENGYI_SHOTS}/docs-1366.png` });
  await page.setViewportSize(NARROW);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide <= 0, `/docs is ${wide} px wider than 390`);
  if (process.env.FENGYI_SHOTS) await page.screenshot({ path: `${process.env.FENGYI_SHOTS}/docs-390.png` });
  await context.close();
}
