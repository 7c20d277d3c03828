/*
 * Uses every page of a running demo in Chromium as its staff would, one file per page. Every page that is opened is
 * watched: a console error, a policy violation, a request that leaves the origin are faults, and so are a page wider
 * than the screen, a control without a name and too little contrast (audit.js). Learning records go through a public xAPI
 * validator (statements.js).
 *
 *   npm ci && FENGYI_URL=http://localhost:8080 FENGYI_LOGINS=../../data/demo-logins.json npm run check
 *
 * Arguments choose checks by a part of their name. The checks write into the demo: reports, requests for help, drafts.
 * FENGYI_CHROMIUM: the browser (/usr/bin/chromium). FENGYI_SHOTS: a directory for
 * screenshots (../target/page-shots).
 */
import { quit } from './browser.js';
import { fault, faults } from './faults.js';
import * as login from './login.js';
import * as dashboard from './dashboard.js';
import * as reports from './reports.js';
import * as help from './help.js';
import * as stations from './stations.js';
import * as rules from './points-rules.js';
import * as surveys from './surveys.js';
import * as documents from './documents.js';
import * as viewer from './viewer.js';
import * as statements from './statements.js';

const wanted = process.argv.slice(2);
const chosen = (pages) => Object.entries(pages)
  .flatMap(([page, module]) => Object.entries(module).map(([name, check]) => ({ page, name, check })))
  .filter(({ page, name }) => !wanted.length || wanted.some((part) => `${page} ${name}`.includes(part)));

let ran = 0;
async function run(checks) {
  for (let next = checks.shift(); next; next = checks.shift()) {
    const from = Date.now();
    try {
      await next.check();
    } catch (failure) {
      fault(`${next.page} ${next.name}: ${failure.message.split('\n').slice(0, 4).join(' ')}`);
    }
    ran += 1;
    console.log(`${next.page} ${next.name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
  }
}

const began = Date.now();
// what measures the board wants nothing else to happen meanwhile
await run(chosen({ dashboard }));
const others = chosen({ login, reports, help, stations, rules, surveys, documents, viewer, statements });
await Promise.all([run(others), run(others)]);
await quit();
console.log(`${ran} checks in ${Math.round((Date.now() - began) / 1000)} s, ${faults.length ? `${faults.length} faults` : 'all pages are fine'}`);
process.exit(faults.length || !ran ? 1 : 0);
