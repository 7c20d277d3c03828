import { h, fill, table, number } from '/pages/dom.js';
import { read, sorry } from '/pages/api.js';
import { t } from '/pages/language.js';
import { hidden, shown } from '/pages/panels.js';
import { REPORT_STATES, SERVICES, STATION_KINDS, WORKER_TYPES } from '/pages/words.js';

/** What stands behind a panel: every figure with its parts, its definition and where it comes from, then the chart as a table. */
export function explain(title, ...content) {
  const dialog = h('dialog', { 'aria-label': t(`${title}：明细与口径`, `${title}: details and definitions`), onclose: () => dialog.remove() },
    h('header', {}, h('h2', {}, title), h('button', { type: 'button', onclick: () => dialog.close() }, t('关闭', 'Close'))), content);
  document.body.append(dialog);
  dialog.showModal();
}

export function definitions(items, { from, asOf }) {
  const columns = [t('指标', 'Figure'), t('数值', 'Value'), t('分子 / 分母', 'Numerator / denominator'), t('样本数', 'n'), t('口径', 'Definition'), t('来源', 'Source')];
  return [
    h('p', { class: 'hint' }, t(`流量指标统计 ${from} 至 ${asOf}，状态指标为 ${asOf} 日终。`, `Flows cover ${from} to ${asOf}; states are those at the end of ${asOf}.`)),
    table(t('数值、分子分母与口径', 'Values, parts and definitions'), columns, [...items.values()].map((figure) => {
      const { text, unit, kind } = shown(figure);
      return [figure.title,
        h('td', { class: `figure ${kind}` }, text, unit ? h('small', {}, unit) : null),
        figure.suppressed || figure.denominator === null ? '—' : `${number(figure.numerator)} / ${number(figure.denominator)}`,
        figure.suppressed ? '—' : number(figure.n), figure.definition, source(figure)];
    })),
    [...items.values()].filter((figure) => figure.groups?.rows.length).map(grouped),
  ];
}

/** Asks the source of a figure again by its own link, and says whether it answers the same. */
function source(figure) {
  const said = h('span', { 'aria-live': 'polite' });
  const check = async () => {
    fill(said, '…');
    try {
      const answer = await read(figure.query);
      const now = shown(answer.items.find((one) => one.key === figure.key));
      const same = now.text === shown(figure).text;
      fill(said, h('span', { class: same ? 'good' : 'changed' }, same ? t(`一致：${now.text}`, `same: ${now.text}`) : t(`现为 ${now.text}`, `now ${now.text}`)));
    } catch (failure) {
      fill(said, sorry(failure));
    }
  };
  return h('span', { class: 'source' }, SERVICES(figure.source), ' ',
    h('button', { class: 'plain', type: 'button', title: figure.query, 'aria-label': t(`核对${figure.title}的来源`, `Check the source of ${figure.title}`), onclick: check }, t('核对', 'Check')), said);
}

function grouped(figure) {
  const name = { month: t('月份', 'Month'), workerType: t('类别', 'Type'), kind: t('类别', 'Kind'), value: figure.title };
  const called = (column, value) => (column === 'workerType' ? WORKER_TYPES(value) : column === 'kind' ? STATION_KINDS(value) : value);
  const { columns, rows } = figure.groups;
  const last = columns.length - 1;
  return h('details', {}, h('summary', {}, t(`${figure.title}：分组数值`, `${figure.title}: by group`)),
    table(figure.title, columns.map((column) => name[column] ?? column), rows.map((row) => row.map((value, index) => {
      if (index < last) return called(columns[index], value);
      return value === null ? h('td', { class: 'hidden' }, hidden(figure)) : h('td', {}, number(value));
    }))));
}

export function places({ stations, grids, reports }) {
  return [
    table(t('驿站', 'Stations'), [t('名称', 'Name'), t('类别', 'Kind'), t('状态', 'State')],
      stations.map((one) => [one.properties.name, STATION_KINDS(one.properties.kind), one.properties.open ? t('开放', 'Open') : t('未开放', 'Closed')])),
    table(t('网格', 'Grids'), [t('名称', 'Name'), t('代码', 'Code')], grids.map((one) => [one.properties.name ?? '—', one.properties.code ?? '—'])),
    table(t('上报', 'Reports'), [t('类别', 'Category'), t('状态', 'State')], reports.slice(0, 100).map((one) => [one.properties.categoryName, REPORT_STATES(one.properties.state)])),
  ];
}
