import { h, fill, state } from '/pages/dom.js';
import { comeBack, signedIn, signIn, signOut, who } from '/pages/session.js';
import { forgetAll } from '/pages/api.js';
import { language, speak, t } from '/pages/language.js';
import { ROLES } from '/pages/words.js';

/*
 * One document for all pages: the token lives in memory, so moving between pages must not load a new document.
 * A page is a module with show(main), which may return what to do when it is left.
 */
const OFFICE = ['STREET_ADMIN', 'PARTY_AFFAIRS', 'COMMUNITY_STAFF', 'GRID_STAFF'];
const PAGES = {
  '/': { title: () => t('大屏', 'Dashboard'), module: '/pages/dashboard.js', roles: ['STREET_ADMIN', 'PARTY_AFFAIRS', 'COMMUNITY_STAFF', 'DISTRICT_VIEWER'], units: false },
  '/console/reports': { title: () => t('随手拍', 'Reports'), module: '/pages/reports.js', roles: OFFICE },
  '/console/help': { title: () => t('求助', 'Help'), module: '/pages/help.js', roles: ['STREET_ADMIN', 'COMMUNITY_STAFF', 'GRID_STAFF'] },
  '/console/stations': { title: () => t('驿站', 'Stations'), module: '/pages/stations.js', roles: null },
  '/console/points-rules': { title: () => t('积分规则', 'Points rules'), module: '/pages/points-rules.js', roles: ['STREET_ADMIN'] },
  '/console/surveys': { title: () => t('调研', 'Surveys'), module: '/pages/surveys.js', roles: ['STREET_ADMIN', 'PARTY_AFFAIRS', 'DISTRICT_VIEWER'] },
};

const top = document.getElementById('top');
const main = document.getElementById('main');
let leave = null;
let turn = 0;

/** A unit sees what was handed to it, and no figures. */
const isUnit = () => who().unitId && who().roles.every((role) => ['COMMUNITY_STAFF', 'GRID_STAFF'].includes(role));
const mayOpen = (page) => (!page.roles || page.roles.some((role) => who().roles.includes(role))) && (page.units !== false || !isUnit());

function frame() {
  const link = ([path, page]) => h('a', { href: path, 'aria-current': path === location.pathname ? 'page' : null }, page.title());
  const other = language() === 'zh' ? 'en' : 'zh';
  const speaks = h('button', { class: 'plain', type: 'button', lang: other === 'zh' ? 'zh-CN' : 'en', onclick: () => {
    speak(other);
    forgetAll();
    show();
  } }, other === 'zh' ? '中文' : 'English');
  document.querySelector('.skip').textContent = t('跳到正文', 'Skip to content');
  fill(top, h('div', { class: 'bar' },
    h('a', { class: 'brand', href: '/', 'aria-label': t('蜂驿首页', 'Fengyi home') }, h('span', {}, t('蜂', 'Feng')), t('驿', 'yi')),
    signedIn() ? h('nav', { 'aria-label': t('页面', 'Pages') }, Object.entries(PAGES).filter(([, page]) => mayOpen(page)).map(link)) : h('span', { class: 'gap' }),
    h('div', { class: 'who' }, speaks, signedIn()
      ? [h('a', { href: '/docs', target: '_blank', rel: 'noopener' }, t('接口文档', 'API')), h('span', {}, who().roles.map((role) => ROLES(role)).join(t('、', ', '))),
        h('button', { class: 'plain', type: 'button', onclick: () => { signOut(); } }, t('退出', 'Sign out'))]
      : h('a', { href: '/docs', 'data-full': '' }, t('接口文档', 'API')))));
}

function welcome(returnTo, failure) {
  const button = h('button', { class: 'main', type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await signIn(returnTo);
    } catch (problem) {
      welcome(returnTo, problem.message);
    }
  } }, t('登录', 'Sign in'));
  document.title = t('蜂驿', 'Fengyi');
  fill(main, h('div', { class: 'welcome' },
    h('section', { class: 'card', 'aria-labelledby': 'welcome' },
      h('h1', { id: 'welcome' }, t('蜂驿工作台', 'Fengyi desk')),
      h('p', {}, t('街道服务快递员、外卖骑手和司机的工作平台。', 'Where the subdistrict works for couriers, riders and drivers.')),
      failure ? state(failure, 'bad') : null,
      h('p', {}, button),
      h('p', { class: 'hint' }, t('登录状态只保存在本页内存，刷新或关闭后需重新登录。', 'Your sign-in is kept in the memory of this page only: a reload asks again.'))),
    h('section', { 'aria-labelledby': 'public' },
      h('h2', { id: 'public' }, t('无需登录', 'Without signing in')),
      h('ul', { class: 'links' },
        [['/docs', t('接口文档', 'API')], ['/api/v1/points-rules', t('现行积分规则', 'Points rules in force')], ['/api/v1/friendly-streets', t('友好街区', 'Friendly streets')],
          ['/api/v1/reports', t('公开的随手拍', 'Public reports')], ['/actuator/health/readiness', t('运行状态', 'Health')]]
          .map(([href, text]) => h('li', {}, h('a', { href, 'data-full': '' }, text)))))));
  button.focus();
}

async function show() {
  const mine = ++turn;
  leave?.();
  leave = null;
  frame();
  const page = PAGES[location.pathname];
  if (!page || !signedIn()) {
    welcome(page ? location.pathname : '/');
    return;
  }
  document.title = `${page.title()} · ${t('蜂驿', 'Fengyi')}`;
  if (!mayOpen(page)) {
    const first = Object.entries(PAGES).find(([, other]) => mayOpen(other));
    if (location.pathname === '/' && first) {
      history.replaceState(null, '', first[0]);
      await show();
      return;
    }
    fill(main, state(t('您的角色不能打开此页', 'Your role may not open this page')), first ? h('p', { class: 'state' }, h('a', { href: first[0] }, t(`打开“${first[1].title()}”`, `Open “${first[1].title()}”`))) : null);
    return;
  }
  // each page has a place of its own: what still arrives for one that was left is not seen
  const place = h('div', {}, state(t('正在打开…', 'opening…')));
  fill(main, place);
  try {
    const { show: open } = await import(page.module);
    const left = (await open(place)) ?? null;
    if (mine === turn) leave = left;
    else left?.();
  } catch {
    fill(place, state(t('页面未能打开，请刷新后再试', 'This page did not open, please reload'), 'bad'));
  }
}

function go(path) {
  history.pushState(null, '', path);
  show().then(() => main.focus());
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.target || link.dataset.full !== undefined) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || !PAGES[url.pathname] || url.hash) return;
  event.preventDefault();
  go(url.pathname);
});
addEventListener('popstate', show);
addEventListener('signed-out', () => { forgetAll(); show(); });

if (location.pathname === '/console/login') {
  comeBack().then(
    (returnTo) => { history.replaceState(null, '', returnTo ?? '/'); show(); },
    (failure) => { frame(); welcome('/', failure.message); },
  );
} else {
  show();
}
