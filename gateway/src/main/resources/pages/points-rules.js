import { h, fill, state, table, number, when } from '/pages/dom.js';
import { act, read, readVersioned, sorry } from '/pages/api.js';
import { heading, toHeading } from '/pages/desk.js';
import { t, words } from '/pages/language.js';
import { draftForm } from '/pages/rule-draft.js';
import { who } from '/pages/session.js';

const STATES = words({ DRAFT: ['草稿', 'Draft'], SCHEDULED: ['待生效', 'Scheduled'], IN_FORCE: ['生效中', 'In force'], RETIRED: ['已被取代', 'Retired'] });
const KIND = { DRAFT: 'wait', SCHEDULED: 'wait', IN_FORCE: 'good', RETIRED: '' };

const cap = (limit) => (limit ? `${number(limit.limit)} ${limit.unit === 'POINTS' ? t('分', 'points') : t('次', 'times')}` : '—');
const tag = (book) => h('span', { class: `tag ${KIND[book.state] ?? ''}` }, STATES(book.state));
const path = (id) => `/api/v1/rule-books/${encodeURIComponent(id)}`;

export async function show(main) {
  const list = h('ul', { class: 'queue', 'aria-label': t('规则册', 'Rule books') });
  const result = h('section', { class: 'card detail', 'aria-label': t('规则册', 'Rule book') }, state(t('选择一个版本', 'Choose a version')));
  let books = [];
  let chosen = null;
  fill(main, h('div', { class: 'head' }, h('h1', {}, t('积分规则', 'Points rules')),
    h('button', { class: 'main', type: 'button', onclick: () => write(null) }, t('起草新版', 'Draft a new version'))),
  h('div', { class: 'desk narrow' }, h('div', { class: 'list' }, list), result));
  await load();
  if (books[0]) await open(books[0].id);

  async function load() {
    try {
      books = (await read('/api/v1/rule-books?limit=50')).items;
      fill(list, books.length ? books.map((book) => h('li', {},
        h('button', { type: 'button', 'data-id': book.id, 'aria-current': book.id === chosen ? 'true' : null, onclick: () => open(book.id).then(focus) },
          h('span', {}, t(`第 ${book.version} 版`, `Version ${book.version}`)), tag(book),
          h('small', {}, t(`自 ${book.effectiveFrom} 起 · 积分办法第 ${book.charterVersion} 版`, `from ${book.effectiveFrom} · scheme ${book.charterVersion}`)))))
        : h('li', {}, state(t('暂无规则册', 'No rule books'))));
    } catch (failure) {
      fill(list, h('li', {}, state(sorry(failure), 'bad')));
    }
  }

  function focus() {
    toHeading(result);
  }

  async function open(id, note) {
    chosen = id;
    list.querySelectorAll('button').forEach((button) => (button.dataset.id === id ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current')));
    try {
      const { body: book, etag } = await readVersioned(path(id));
      if (id !== chosen) return;
      const mine = book.authors.includes(who().id);
      const trial = h('div', { class: 'trial', 'aria-live': 'polite' });
      fill(result, note ?? null,
        heading(t(`第 ${book.version} 版 `, `Version ${book.version} `), tag(book)),
        h('p', { class: 'hint' }, [
          t(`自 ${book.effectiveFrom} 起`, `from ${book.effectiveFrom}`), t(`起草 ${book.authors.length} 人`, `${book.authors.length} author(s)`),
          book.approvedBy ? t('已由另一人批准', 'approved by somebody else') : null, t(`改动于 ${when(book.changedAt)}`, `changed ${when(book.changedAt)}`)].filter(Boolean).join(' · ')),
        book.state === 'DRAFT' ? h('ol', { class: 'path' },
          [t('起草', 'Draft'), t('试算', 'Simulate'), t('另一位街道管理员批准', 'Approval by another street admin'), t('到期生效', 'In force on its day')].map((step) => h('li', {}, step))) : null,
        h('div', { class: 'commands', role: 'group', 'aria-label': t('可执行的操作', 'What you can do') },
          book.state === 'DRAFT' ? h('button', { type: 'button', onclick: () => write(book, etag) }, t('修改草稿', 'Edit the draft')) : null,
          h('button', { type: 'button', onclick: () => simulate(id, trial) }, t('试算', 'Simulate')),
          book.state === 'DRAFT' && !mine ? h('button', { class: 'main', type: 'button', onclick: () => confirm(trial, book, 'approval', t('批准', 'Approve')) }, t('批准', 'Approve')) : null,
          book.state === 'SCHEDULED' ? h('button', { type: 'button', onclick: () => confirm(trial, book, 'withdrawal', t('撤回为草稿', 'Take back to draft')) }, t('撤回为草稿', 'Take back to draft')) : null),
        book.state === 'DRAFT' && mine ? h('p', { class: 'hint' }, t('您参与了起草，须由另一位街道管理员批准。', 'You are an author: another street admin has to approve it.')) : null,
        trial,
        table(t('规则', 'Rules'), [t('规则', 'Rule'), t('分值', 'Points'), t('每日上限', 'A day at most'), t('每月上限', 'A month at most'), t('适用', 'Where')],
          [...book.rules.map((rule) => [
            rule.title, `${number(rule.amount)} / ${rule.per === 'HALF_HOUR' ? t('半小时', 'half hour') : t('次', 'time')}`, cap(rule.caps?.day), cap(rule.caps?.month),
            rule.area === 'FRIENDLY_STREET' ? t('友好街区', 'Friendly street') : t('全域', 'Everywhere')]),
          [t('各项合计', 'All together'), '—', cap(book.overall?.day), cap(book.overall?.month), '—']]));
    } catch (failure) {
      if (id === chosen) fill(result, state(sorry(failure), 'bad'));
    }
  }

  /** A draft is written on its own; a new one begins as a copy of the last book. */
  function write(book, etag) {
    const last = book ?? books.find((one) => one.state !== 'DRAFT') ?? books[0];
    chosen = book?.id ?? null;
    fill(result, draftForm(last, book, async (body) => {
      const saved = book ? await act(path(book.id), body, { method: 'PATCH', etag }) : await act('/api/v1/rule-books', body);
      await load();
      await open(saved.id, state(t('草稿已保存', 'The draft is saved'), 'good'));
      focus();
    }, () => open(last.id).then(focus)));
    focus();
  }

  function confirm(place, book, command, label) {
    const yes = h('button', { class: 'main', type: 'button', onclick: async () => {
      yes.disabled = true;
      try {
        await act(`${path(book.id)}/${command}`);
        await load();
        await open(book.id, state(t(`${label}：已完成`, `${label}: done`), 'good'));
      } catch (failure) {
        await open(book.id, state(sorry(failure), 'bad'));
      }
      focus();
    } }, t(`确认${label}`, `Confirm: ${label}`));
    fill(place, h('div', { class: 'command' },
      h('p', {}, command === 'approval'
        ? t(`第 ${book.version} 版自 ${book.effectiveFrom} 起评定所有人的积分。`, `Version ${book.version} judges everybody’s points from ${book.effectiveFrom} on.`)
        : t('撤回后可再修改，须重新批准。', 'It can be changed again and needs a new approval.')),
      h('div', { class: 'commands' }, yes, h('button', { type: 'button', onclick: () => fill(place) }, t('不做了', 'Cancel')))));
    yes.focus();
  }

  async function simulate(id, place) {
    fill(place, state(t('正在试算…', 'simulating…')));
    try {
      const tried = await act(`${path(id)}/simulation`);
      const signed = (difference) => (difference > 0 ? `+${number(difference)}` : number(difference));
      fill(place,
        h('p', {}, t(`${tried.from} 至 ${tried.to}：${number(tried.facts)} 条事实，涉及 ${number(tried.accountsTouched)} 个账户；试算 ${number(tried.points)} 分，实际发放 ${number(tried.pointsPaid)} 分。`,
          `${tried.from} to ${tried.to}: ${number(tried.facts)} facts, ${number(tried.accountsTouched)} accounts; ${number(tried.points)} points simulated, ${number(tried.pointsPaid)} paid.`)),
        table(t('试算结果（不写入任何数据）', 'Simulation (nothing is written)'),
          [t('规则', 'Rule'), t('次数', 'Times'), t('试算积分', 'Simulated'), t('实际积分', 'Paid'), t('差额', 'Difference'), t('触及上限', 'Capped'), t('账户', 'Accounts')],
          tried.rules.map((rule) => [rule.title, number(rule.awards), number(rule.points), number(rule.pointsPaid), signed(rule.points - rule.pointsPaid), number(rule.capsHit), number(rule.accountsTouched)])));
    } catch (failure) {
      fill(place, state(sorry(failure), 'bad'));
    }
  }
}
