import { h, fill, state, number } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';

const STATES = { DRAFT: '草稿', OPEN: '进行中', CLOSED: '已结束', PUBLISHED: '已发布' };

/** A cell that is hidden because fewer than five people stand behind it says so; it is never shown as 0. */
const cell = (value, suppressed, unit = '') => (suppressed || value === null || value === undefined
  ? h('td', { class: 'hidden' }, '少于5')
  : h('td', {}, number(value) + unit));

const rows = (caption, columns, lines) => h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
  h('table', {}, h('caption', {}, caption),
    h('thead', {}, h('tr', {}, columns.map((one) => h('th', { scope: 'col' }, one)))),
    h('tbody', {}, lines.map(([name, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, name), cells)))));

export async function show(main) {
  const list = h('div', {});
  const results = h('section', { class: 'card', 'aria-live': 'polite', 'aria-label': '调研结果' }, state('选择一项调研'));
  fill(main, h('div', { class: 'head' }, h('h1', {}, '调研结果')), h('div', { class: 'desk' }, list, results));
  try {
    const { items } = await read('/api/v1/surveys?limit=50');
    fill(list, items.length ? h('ul', { class: 'queue', 'aria-label': '调研' }, items.map((survey) => h('li', {},
      h('button', { type: 'button', disabled: survey.status !== 'PUBLISHED', onclick: () => open(survey) },
        h('span', {}, survey.title), h('span', { class: `tag ${survey.status === 'PUBLISHED' ? 'good' : ''}` }, STATES[survey.status] ?? survey.status),
        survey.status === 'PUBLISHED' ? null : h('small', {}, '发布后可查看结果'))))) : state('暂无调研'));
  } catch (failure) {
    fill(list, failure.status === 404 ? state('暂无调研') : state(sorry(failure), 'bad'));
  }

  async function open(survey) {
    fill(results, state('正在读取…'));
    const path = `/api/v1/surveys/${encodeURIComponent(survey.id)}`;
    try {
      const answer = await read(`${path}/results`);
      const tables = answer.tables ?? [];
      fill(results, h('h2', {}, survey.title), tables.length ? null : state('没有已发布的结果'),
        tables.map((one) => (one.withheld ? state(`${one.text ?? one.key}：为保护个人不予发布`) : one.rows ? crossTab(one) : question(path, one))));
    } catch (failure) {
      fill(results, state(sorry(failure), 'bad'));
    }
  }

  function question(path, one) {
    const key = one.key;
    const options = (one.cells ?? []).map((option) => ({ ...option, key: option.column }));
    const said = h('p', { 'aria-live': 'polite' });
    const form = h('form', { class: 'commands', onsubmit: async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      try {
        const tested = await read(`${path}/results/${encodeURIComponent(key)}/threshold?${query({ bands: data.getAll('bands').join(','), operator: data.get('operator'), percent: data.get('percent') })}`);
        fill(said, `合计 ${tested.percent}%，${tested.holds ? '成立' : '不成立'}`);
      } catch (failure) {
        fill(said, sorry(failure));
      }
    } },
    options.map((option) => h('label', {}, h('input', { type: 'checkbox', name: 'bands', value: option.key }), ' ', option.label ?? option.key)),
    h('label', {}, '比较 ', h('select', { name: 'operator' }, [['gt', '超过'], ['gte', '达到'], ['lt', '低于']].map(([value, text]) => h('option', { value }, text)))),
    h('label', {}, '百分比 ', h('input', { name: 'percent', type: 'number', min: '0', max: '100', step: '0.1', value: '80', required: true })),
    h('button', { type: 'submit' }, '检验'));
    return h('section', {},
      rows(`${one.text ?? key}（有效 ${number(one.validN)}）`, ['选项', '人数', '占比'],
        options.map((option) => [option.label ?? option.key, cell(option.count, option.suppressed), cell(option.percent, option.suppressed, '%')])),
      h('details', {}, h('summary', {}, '阈值检验'), form, said));
  }

  function crossTab(tab) {
    const columns = [...new Set(tab.cells.map((one) => one.column))];
    const lines = [...new Set(tab.cells.map((one) => one.row))];
    const at = (row, column) => tab.cells.find((one) => one.row === row && one.column === column);
    return rows(`${tab.text ?? tab.key}（有效 ${number(tab.validN)}）`, [`${tab.rows} × ${tab.columns}`, ...columns],
      lines.map((row) => [row, ...columns.map((column) => { const one = at(row, column); return cell(one?.count, one?.suppressed); })]));
  }
}
