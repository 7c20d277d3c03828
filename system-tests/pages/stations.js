/* The station map: place, hours, live status, menu. */
import { ORIGIN, done } from './api.js';
import { fits390Pixels, go, look, open, signIn } from './browser.js';
import { expect } from './faults.js';

const HUB = '古镇小蜜蜂驿站（枢纽）';

async function hub() {
  const { features } = await fetch(`${ORIGIN}/api/v1/stations.geojson?area=320299001`).then((answer) => answer.json());
  return features.find((one) => one.properties.name === HUB).id;
}

/** A keeper's report of this moment is on the card of the station. */
export async function aStationShowsHoursMenuAndThisMoment() {
  const id = await hub();
  await done('keeper-1', 'PUT', `/api/v1/stations/${id}/live-status`, { open: true, crowding: 'FULL', brokenAmenities: ['MICROWAVE'] });
  const { context, page } = await open();
  await signIn(page, 'street-1');
  await go(page, '/console/stations');
  await page.locator('.map canvas').waitFor();
  await page.locator(`.queue button[data-id="${id}"]`).click();
  const card = page.locator('.detail');
  await card.locator('h2', { hasText: HUB }).waitFor();
  const text = await card.innerText();
  for (const said of ['已满', '热饭（故障）', '周一至周日 08:00–22:00', '古镇社区中心路', '0510-', '免费理发', '每周三 14:00–16:00', '骑手、快递员、货车司机', '古镇大食堂', '骑手午餐 12 元']) {
    expect(text.includes(said), `the station does not say ${said}`);
  }
  await look(page, 'stations-1366');
  await page.getByLabel('类别').selectOption('PARKING_BAY');
  await page.waitForFunction(() => document.querySelectorAll('.queue button').length === 3);
  await page.locator('.queue button').first().click();
  await card.locator('dd', { hasText: /空余/ }).waitFor();
  await fits390Pixels(page, 'stations');
  await context.close();
}
