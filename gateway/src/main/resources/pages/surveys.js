import { h, fill, state, number } from '/pages/dom.js';
import { read, sorry } from '/pages/api.js';
import { facts, heading } from '/pages/desk.js';
import { t, words } from '/pages/language.js';
import { threshold } from '/pages/threshold.js';

const STATES = words({ DRAFT: ['草稿', 'Draft'], OPEN: ['进行中', 'Open'], CLOSED: ['已结束', 'Closed'], PUBLISHED: ['已发布', 'Published'] });
const METHODS = words({
  FIELD_VISIT: ['实地走访', 'field visits'], INTERVIEW: ['访谈', 'interviews'], RANDOM_SAMPLE: ['抽样', 'random sample'], DOCUMENT: ['资料', 'documents'],
});

/** A cell that is hidden says so and is never shown as 0: few people stand behind it, or it would give such a cell away. */
const hidden = () => h('td', { class: 'hidden' }, t('已隐去', 'withheld'));
const isHidden = (one) => !one || one.suppressed || one.count === null || one.count === undefined;

const share = (percent) => {
  const bar = h('span', { class: 'bar-of', 'aria-hidden': 'true' }, h('span', {}));
  bar.firstChild.style.width = `${percent}%`;
  return bar;
};

const note = () => h('p', { class: 'hint legend' }, h('span', { class: 'swatch', 'aria-hidden': 'true' }),
  t('已隐去：人数太少，或能据此推算出太少的人数。', 'withheld: too few persons, or a cell from which too few could be worked out.'));

const grid = (caption, columns, lines) => h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
  h('table', {}, h('caption', {}, caption),
    h('thead', {}, h('tr', {}, columns.map((one) => h('th', { scope: 'col' }, one)))),
    h('tbody', {}, lines.map(([name, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, name), cells)))));

export async function show(main) {
  const list = h('ul', { class: 'queue', 'aria-label': t('调研', 'Surveys') });
  const results = h('section', { class: 'card detail', 'aria-label': t('调研结果', 'Results') }, state(t('选择一项调研', 'Choose a survey')));
  fill(main, h('div', { class: 'head' }, h('h1', {}, t('调研结果', 'Survey results'))), h('div', { class: 'desk narrow' }, h('div', { class: 'list' }, list), results));
  try {
    const { items } = await read('/api/v1/surveys?limit=50');
    fill(list, items.length ? items.map((survey) => h('li', {},
      h('button', { type: 'button', disabled: survey.status !== 'PUBLISHED', onclick: (event) => open(survey, event.currentTarget) },
        h('span', {}, survey.title), h('span', { class: `tag ${survey.status === 'PUBLISHED' ? 'good' : ''}` }, STATES(survey.status)),
        h('small', {}, survey.status === 'PUBLISHED' ? t(`发布于 ${survey.publishedOn} · 有效答卷 ${number(survey.answers)}`, `published ${survey.publishedOn} · ${number(survey.answers)} answers`)
          : t('发布后可查看结果', 'results come with the publication'))))) : h('li', {}, state(t('暂无调研', 'No surveys'))));
    list.querySelector('button:enabled')?.click();
  } catch (failure) {
    fill(list, h('li', {}, failure.status === 403 ? byNumber() : state(sorry(failure), 'bad')));
  }

  /** District viewers read results but not the list of surveys. */
  function byNumber() {
    const id = h('input', { type: 'text', required: true, pattern: 'svy_[0-9A-Za-z]+', placeholder: 'svy_…' });
    return h('form', { class: 'command', onsubmit: (event) => { event.preventDefault(); open({ id: id.value.trim() }); } },
      h('label', {}, t('调研编号', 'Number of the survey'), id), h('div', { class: 'commands' }, h('button', { class: 'main', type: 'submit' }, t('查看结果', 'Show the results'))));
  }

  async function open(survey, button) {
    list.querySelectorAll('[aria-current]').forEach((one) => one.removeAttribute('aria-current'));
    button?.setAttribute('aria-current', 'true');
    fill(results, state(t('正在读取…', 'reading…')));
    const path = `/api/v1/surveys/${encodeURIComponent(survey.id)}`;
    try {
      const answer = await read(`${path}/results`);
      const tables = answer.tables ?? [];
      const named = options(survey, tables);
      fill(results, heading(answer.title),
        facts([
          [t('目的', 'Purpose'), answer.purpose], [t('有效答卷', 'Valid answers'), number(answer.answers)], [t('接触人数', 'Persons asked'), number(answer.invitedN)],
          [t('接触人次', 'Contacts'), survey.personTimes ? number(survey.personTimes) : null], [t('方式', 'Methods'), survey.methods?.map((method) => METHODS(method)).join(t('、', ', '))],
          [t('时间', 'When'), survey.openedOn ? `${survey.openedOn} – ${survey.closedOn}` : null],
        ]),
        tables.length ? note() : state(t('没有已发布的结果', 'No results published')),
        tables.map((one) => (one.withheld ? state(t(`${one.text ?? one.key}：为保护个人不予发布`, `${one.text ?? one.key}: withheld to protect persons`))
          : one.rows ? crossTab(one, named) : question(path, one))));
    } catch (failure) {
      fill(results, state(sorry(failure), 'bad'));
    }
  }

  /** What options are called, by question and key: from the one-way tables, and for questions without one from the survey. */
  function options(survey, tables) {
    const named = new Map();
    (survey.questions ?? []).forEach(({ key, options: given, bands }) => [...given ?? [], ...bands ?? []].forEach((option) => named.set(`${key} ${option.key}`, option.label)));
    tables.filter((one) => !one.rows).forEach((one) => one.cells.forEach((cell) => named.set(`${one.columns} ${cell.column}`, cell.label)));
    return named;
  }

  function question(path, one) {
    const lines = one.cells.map((cell) => [cell.label ?? cell.column,
      ...(isHidden(cell) ? [hidden(), hidden()] : [h('td', { class: 'figure' }, number(cell.count)), h('td', { class: 'figure' }, share(cell.percent), `${number(cell.percent, 1)}%`)])]);
    return h('section', { class: 'question', 'aria-label': one.text ?? one.key },
      grid(t(`${one.text ?? one.key}（有效 ${number(one.validN)}）`, `${one.text ?? one.key} (n = ${number(one.validN)})`), [t('选项', 'Answer'), t('人数', 'Persons'), t('占比', 'Share')], lines),
      threshold(path, one));
  }

  function crossTab(tab, named) {
    const columns = [...new Set(tab.cells.map((one) => one.column))];
    const lines = [...new Set(tab.cells.map((one) => one.row))];
    const at = (row, column) => tab.cells.find((one) => one.row === row && one.column === column);
    const margin = (row, column) => tab.margins.find((one) => one.row === row && one.column === column);
    const cell = (one, kind = '') => (isHidden(one) ? hidden() : h('td', { class: `figure ${kind}` }, number(one.count), h('small', {}, `${number(one.percent, 1)}%`)));
    const label = (dimension, key) => named.get(`${dimension} ${key}`) ?? key;
    return h('section', { class: 'question', 'aria-label': tab.text ?? tab.key },
      grid(t(`交叉表：${tab.text ?? tab.key}（有效 ${number(tab.validN)}）`, `Cross-tab: ${tab.text ?? tab.key} (n = ${number(tab.validN)})`),
        ['', ...columns.map((column) => label(tab.columns, column)), t('合计', 'Total')],
        [...lines.map((row) => [label(tab.rows, row), ...columns.map((column) => cell(at(row, column))), cell(margin(row, null), 'total')]),
          [t('合计', 'Total'), ...columns.map((column) => cell(margin(null, column), 'total')), h('td', { class: 'figure total' }, number(tab.validN))]]));
  }
}
