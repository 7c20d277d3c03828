import { h, fill, state } from '/pages/dom.js';
import { comeBack, signedIn, signIn, signOut, who } from '/pages/session.js';
import { forgetAll } from '/pages/api.js';

/*
 * One document for all pages: the token lives in memory, so moving between pages must not load a new document.
 * A page is a module with show(main), which may return what to do when it is left.
 */
const OFFICE = ['STREET_ADMIN', 'PARTY_AFFAIRS', 'COMMUNITY_STAFF', 'GRID_STAFF'];
const PAGES = {
  '/': { title: '大屏', module: '/pages/dashboard.js', roles: ['STREET_ADMIN', 'PARTY_AFFAIRS', 'COMMUNITY_STAFF', 'DISTRICT_VIEWER'] },
  '/console/reports': { title: '随手拍', module: '/pages/reports.js', roles: OFFICE },
  '/console/help': { title: '求助', module: '/pages/help.js', roles: ['STREET_ADMIN', 'COMMUNITY_STAFF', 'GRID_STAFF'] },
  '/console/stations': { title: '驿站', module: '/pages/stations.js', roles: null },
  '/console/points-rules': { title: '积分规则', module: '/pages/points-rules.js', roles: ['STREET_ADMIN'] },
  '/console/surveys': { title: '调研', module: '/pages/surveys.js', roles: ['STREET_ADMIN', 'PARTY_AFFAIRS', 'DISTRICT_VIEWER'] },
};
const ROLES = {
  STREET_ADMIN: '街道管理员', PARTY_AFFAIRS: '党务', COMMUNITY_STAFF: '社区工作人员', GRID_STAFF: '网格员',
  DISTRICT_VIEWER: '区级查看', AUDITOR: '审计', INSTRUCTOR: '指导员', SITE_MANAGER: '网点负责人', MERCHANT: '商户', STATION_KEEPER: '站长',
};

const top = document.getElementById('top');
const main = document.getElementById('main');
let leave = null;
let turn = 0;

const mayOpen = (page) => !page.roles || page.roles.some((role) => who().roles.includes(role));

function frame() {
  const link = ([path, page]) => h('a', { href: path, 'aria-current': path === location.pathname ? 'page' : null }, page.title);
  fill(top, h('div', { class: 'bar' },
    h('a', { class: 'brand', href: '/' }, '蜂', h('span', {}, '驿')),
    h('nav', { 'aria-label': '页面' }, signedIn() ? Object.entries(PAGES).filter(([, page]) => mayOpen(page)).map(link) : null),
    h('div', { class: 'who' }, signedIn()
      ? [h('a', { href: '/docs', target: '_blank', rel: 'noopener' }, '接口文档'), who().roles.map((role) => ROLES[role] ?? role).join('、'), h('button', { class: 'plain', type: 'button', onclick: () => { signOut(); } }, '退出')]
      : h('a', { class: 'button', href: '/docs', 'data-full': '' }, '接口文档'))));
}

function welcome(returnTo, failure) {
  const button = h('button', { class: 'main', type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await signIn(returnTo);
    } catch (problem) {
      welcome(returnTo, problem.message);
    }
  } }, '登录');
  document.title = '蜂驿';
  fill(main, h('div', { class: 'welcome' },
    h('section', { class: 'card', 'aria-labelledby': 'welcome' },
      h('h1', { id: 'welcome' }, '蜂驿'),
      h('p', {}, '街道为快递员、外卖骑手、货车和网约车司机运行的服务平台。'),
      failure ? state(failure, 'bad') : null,
      button,
      h('p', { class: 'hint' }, '登录信息只保存在本页内存中，刷新或关闭后需重新登录。')),
    h('section', { class: 'card', 'aria-labelledby': 'open' },
      h('h2', { id: 'open' }, '无需登录'),
      h('ul', { class: 'links' },
        [['/docs', '接口文档'], ['/api/v1/points-rules', '现行积分规则'], ['/api/v1/friendly-streets', '友好街区'],
          ['/api/v1/reports', '公开的随手拍'], ['/actuator/health/readiness', '运行状态']]
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
  document.title = `${page.title} · 蜂驿`;
  if (!mayOpen(page)) {
    const first = Object.entries(PAGES).find(([, other]) => mayOpen(other));
    fill(main, state('您的角色不能打开此页'), first ? h('p', { class: 'state' }, h('a', { href: first[0] }, `打开“${first[1].title}”`)) : null);
    return;
  }
  fill(main, state('正在打开…'));
  try {
    const { show: open } = await import(page.module);
    if (mine === turn) leave = (await open(main)) ?? null;
  } catch {
    fill(main, state('页面未能打开，请刷新后再试', 'bad'));
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
