/* The same acts without a browser: what riders, keepers and other offices do while a page is open. */
import { readFileSync } from 'node:fs';

export const ORIGIN = process.env.FENGYI_URL ?? 'http://localhost:8080';
const LOGINS = process.env.FENGYI_LOGINS ?? '../../data/demo-logins.json';
const logins = [].concat(JSON.parse(readFileSync(LOGINS, 'utf8'))).flatMap((one) => one.logins ?? one);
const tokens = new Map();

export function login(name) {
  const found = logins.find((one) => one.login === name);
  if (!found) throw new Error(`no demo login ${name}`);
  return found;
}

export async function token(name) {
  if (!tokens.has(name)) {
    const answer = await fetch(`${ORIGIN}/oauth2/token`, { method: 'POST', body: new URLSearchParams(login(name).tokenRequest) });
    if (!answer.ok) throw new Error(`token of ${name}: ${answer.status}`);
    tokens.set(name, (await answer.json()).access_token);
  }
  return tokens.get(name);
}

export async function call(name, method, path, body) {
  return fetch(ORIGIN + path, {
    method,
    headers: {
      Authorization: `Bearer ${await token(name)}`, 'Accept-Language': 'zh-CN',
      ...(method === 'GET' ? {} : { 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

export async function done(name, method, path, body) {
  const answer = await call(name, method, path, body);
  if (!answer.ok) throw new Error(`${name} ${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? {} : answer.json();
}

/** A rider's report in the first grid of the first community, each at a spot of its own; the first rider who may still send one today. */
export async function riderReports() {
  let refused = '';
  for (let n = 1; n <= 5; n++) {
    const answer = await call(`rider-${n}`, 'POST', '/api/v1/reports', {
      categoryCode: 'CMGT-01-03', text: '盲道上停满了共享单车', noPhotoReason: '光线太暗',
      place: { longitude: 120.3003 + Math.random() * 0.0034, latitude: 31.4803 + Math.random() * 0.011, crs: 'WGS84' },
    });
    if (answer.status === 201) return (await answer.json()).id;
    refused += ` rider-${n}: ${answer.status} ${await answer.text()}`;
  }
  throw new Error(`no rider may report:${refused}`);
}

export async function riderAsksForHelp() {
  let refused = '';
  for (let n = 1; n <= 5; n++) {
    const answer = await call(`rider-${n}`, 'POST', '/api/v1/help-requests', {
      category: 'JOB', text: '想找一份固定的分拣工作，不知道去哪里登记。', communityCode: '320299001001',
    });
    if (answer.status === 201) return (await answer.json()).id;
    refused += ` rider-${n}: ${answer.status} ${await answer.text()}`;
  }
  throw new Error(`no rider may ask:${refused}`);
}

/** What the street enters on an ordinary day: somebody new at work, and another place to rest. */
export async function streetEnters() {
  const communityCode = '320299001001';
  const enterprises = await done('street-1', 'GET', '/api/v1/enterprises?limit=1');
  await done('street-1', 'POST', '/api/v1/workers', {
    alias: '新来的小蜂', workerType: 'FOOD_DELIVERY', communityCode, employments: [{ enterpriseId: enterprises.items[0].id, engagement: 'FULL_TIME', from: '2023-04-01' }],
  });
  const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({ day, spans: [{ from: '08:00', to: '22:00' }] }));
  await done('street-1', 'POST', '/api/v1/stations', {
    name: '新开的小蜜蜂驿站', kind: 'BEE_STATION', tier: 'COMMUNITY', hostType: 'RED_POST', communityCode, address: '中心路 99 号', capacity: 12, hours: { week },
    place: { longitude: 120.302, latitude: 31.483, crs: 'WGS84' }, amenities: ['WATER', 'REST'],
  });
}
