import { h, fill, state, table, number, when } from '/pages/dom.js';
import { act, read, sorry } from '/pages/api.js';

const STATES = { DRAFT: '草稿', APPROVED: '已批准', IN_FORCE: '生效中', REPLACED: '已被取代', WITHDRAWN: '已撤回' };

const cap = (limit) => (limit ? `${number(limit.limit)} ${limit.unit === 'POINTS' ? '分' : '次'}` : '—');

export async function show(main) {
  const list = h('div', {});
  const result = h('section', { class: 'card', 'aria-live': 'polite', 'aria-label': '规则册' }, state('选择一个版本'));
  fill(main, h('div', { class: 'head' }, h('h1', {}, '积分规则')), h('div', { class: 'desk' }, list, result));
  await load();

  async function load() {
    try {
      const { items } = await read('/api/v1/rule-books?limit=50');
      fill(list, items.length ? h('ul', { class: 'queue', 'aria-label': '规则册' }, items.map((book) => h('li', {},
        h('button', { type: 'button', onclick: () => open(book.id) },
          h('span', {}, `第 ${book.version} 版`), h('span', { class: `tag ${book.state === 'IN_FORCE' ? 'good' : 'wait'}` }, STATES[book.state] ?? book.state),
          h('small', {}, `自 ${book.effectiveFrom} 起 · 章程第 ${book.charterVersion} 版`))))) : state('暂无规则册'));
    } catch (failure) {
      fill(list, state(sorry(failure), 'bad'));
    }
  }

  async function open(id, note) {
    try {
      const book = await read(`/api/v1/rule-books/${encodeURIComponent(id)}`);
      fill(result, note ?? null,
        h('h2', {}, `第 ${book.version} 版 `, h('span', { class: 'tag' }, STATES[book.state] ?? book.state)),
        h('p', { class: 'hint' }, `起草 ${book.authors.length} 人${book.approvedBy ? '，已由另一人批准' : '，须由未参与起草的人批准'} · ${when(book.changedAt)}`),
        h('div', { class: 'commands' },
          h('button', { type: 'button', onclick: () => simulate(id) }, '试算'),
          book.state === 'DRAFT' ? h('button', { class: 'main', type: 'button', onclick: () => decide(id, 'approval', '批准') }, '批准') : null,
          book.state === 'DRAFT' || book.state === 'APPROVED' ? h('button', { type: 'button', onclick: () => decide(id, 'withdrawal', '撤回') }, '撤回') : null),
        h('div', { id: 'simulation' }),
        table('规则', ['规则', '分值', '每日上限', '每月上限', '适用'], book.rules.map((rule) => [
          rule.title, `${rule.amount} / ${rule.per === 'HALF_HOUR' ? '半小时' : '次'}`, cap(rule.caps?.day), cap(rule.caps?.month),
          rule.area === 'FRIENDLY_STREET' ? '友好街区' : '全域'])));
    } catch (failure) {
      fill(result, state(sorry(failure), 'bad'));
    }
  }

  async function decide(id, command, label) {
    if (!confirm(`确认${label}这一版规则？`)) return;
    try {
      await act(`/api/v1/rule-books/${encodeURIComponent(id)}/${command}`);
      await load();
      await open(id, state(`已${label}`));
    } catch (failure) {
      await open(id, state(sorry(failure), 'bad'));
    }
  }

  async function simulate(id) {
    const place = document.getElementById('simulation');
    fill(place, state('正在试算…'));
    try {
      const tried = await act(`/api/v1/rule-books/${encodeURIComponent(id)}/simulation`);
      fill(place,
        h('p', {}, `${tried.from} 至 ${tried.to}：${number(tried.facts)} 条事实，涉及 ${number(tried.accountsTouched)} 个账户；试算 ${number(tried.points)} 分，实际发放 ${number(tried.pointsPaid)} 分。`),
        table('试算结果（不写入任何数据）', ['规则', '次数', '试算积分', '实际积分', '触及上限', '账户'], tried.rules.map((rule) => [
          rule.title, number(rule.awards), number(rule.points), number(rule.pointsPaid), number(rule.capsHit), number(rule.accountsTouched)])));
    } catch (failure) {
      fill(place, state(sorry(failure), 'bad'));
    }
  }
}
