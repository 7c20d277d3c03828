import { h, fill, state, table, number } from '/pages/dom.js';
import { read, sorry, query } from '/pages/api.js';
import { draw, erase } from '/pages/charts.js';
import { figuresOf } from '/pages/figures.js';
import { follow } from '/pages/live.js';
import { drawMap, layers } from '/pages/map.js';
import { PANELS, shown } from '/pages/panels.js';
import { who } from '/pages/session.js';

/** Services keep an answer for five seconds: what is read at once may be the old one, so it is read again after. */
const AGAIN = 6_000;
const RETRY = 20_000;
const MAP = { id: 'map', title: '网格地图' };
const MAP_SERVICES = new Set(['governance', 'welfare']);

export async function show(main) {
  const chosen = { area: who().areas[0] ?? '', asOf: '' };
  const timers = new Map();
  const panels = [...PANELS, MAP].map(build);
  const live = h('span', { class: 'live', role: 'status' }, '正在连接');
  const asOf = h('input', { type: 'date', id: 'as-of', onchange: choose });
  const area = h('select', { id: 'area', onchange: choose }, who().areas.map((code) => h('option', { value: code }, code)));

  fill(main,
    h('div', { class: 'head' },
      h('h1', {}, '运行总览'), live,
      h('form', { onsubmit: (event) => event.preventDefault() },
        h('label', {}, '区域', area), h('label', {}, '截至', asOf))),
    h('div', { class: 'board' }, panels.map((panel) => panel.element)));
  if (!chosen.area) {
    fill(main, state('您的账号没有辖区，无法查看指标', 'bad'));
    return null;
  }
  nameAreas(area);
  panels.forEach((panel) => load(panel));
  const stop = follow(changed, (now) => {
    live.className = `live ${now}`;
    live.textContent = { on: '实时更新', waiting: '正在重新连接', off: '未实时更新' }[now];
  });
  return () => {
    stop();
    timers.forEach(clearTimeout);
    panels.forEach((panel) => erase(panel.chart));
  };

  function choose() {
    chosen.area = area.value;
    chosen.asOf = asOf.value;
    panels.forEach((panel) => load(panel));
  }

  function changed(service) {
    panels.filter((panel) => panel.about.service === service || (panel.about === MAP && MAP_SERVICES.has(service))).forEach((panel) => {
      if (timers.has(panel)) {
        panel.dirty = true;
        return;
      }
      load(panel, true);
      timers.set(panel, setTimeout(() => {
        timers.delete(panel);
        if (panel.dirty) {
          panel.dirty = false;
          changed(service);
        } else {
          load(panel, true);
        }
      }, AGAIN));
    });
  }

  function build(about) {
    const chart = h('div', { class: 'chart' });
    const numbers = h('dl', { class: 'numbers' });
    const body = h('div', { class: 'body' }, state('正在读取…'));
    const details = h('button', { class: 'plain', type: 'button', disabled: true, 'aria-label': `${about.title}：明细与口径` }, '明细');
    const element = h('section', { class: 'panel', id: `panel-${about.id}`, 'aria-labelledby': `title-${about.id}` },
      h('header', {}, h('h2', { id: `title-${about.id}` }, about.title), details), body);
    const panel = { about, element, body, chart, numbers, details, asked: 0 };
    details.addEventListener('click', () => explain(panel));
    return panel;
  }

  async function load(panel, again = false) {
    const mine = ++panel.asked;
    clearTimeout(panel.retry);
    try {
      const draws = panel.about === MAP ? await loadMap() : await loadFigures(panel);
      if (mine !== panel.asked || !element(panel)) return;
      draws(panel);
      if (again) glow(panel);
    } catch (failure) {
      if (mine !== panel.asked || !element(panel)) return;
      erase(panel.chart);
      panel.details.disabled = true;
      fill(panel.body, h('div', { class: 'state' }, state(sorry(failure), 'bad'), h('button', { type: 'button', onclick: () => load(panel) }, '重试')));
      if (!failure.status || failure.status >= 429) panel.retry = setTimeout(() => load(panel), RETRY);
    }
  }

  function element(panel) {
    return panel.element.isConnected;
  }

  async function loadFigures({ about }) {
    const answer = await figuresOf(about, chosen);
    return (panel) => {
      panel.items = answer.items;
      if (answer.asOf && !asOf.value) {
        asOf.value = answer.asOf;
        asOf.max = answer.asOf;
      }
      panel.details.disabled = !answer.items.size;
      if (!answer.items.size) {
        erase(panel.chart);
        fill(panel.body, state('暂无数据'));
        return;
      }
      fill(panel.numbers, about.numbers.map((key) => {
        const figure = answer.items.get(key);
        const { text, unit, kind } = shown(figure);
        return figure ? h('div', { class: kind, title: figure.definition }, h('dt', {}, figure.title), h('dd', {}, text, unit ? h('small', {}, unit) : null)) : null;
      }));
      const option = about.chart(answer.items);
      if (!option) erase(panel.chart);
      show(panel, panel.numbers, option ? panel.chart : state('暂无图表数据'));
      if (option) draw(panel.chart, option, summary(panel));
    };
  }

  async function loadMap() {
    const found = await layers(chosen.area);
    return (panel) => {
      panel.found = found;
      const open = h('p', { class: 'hint' }, `网格 ${number(found.grids.length)} · 驿站 ${number(found.stations.length)} · 上报 ${number(found.reports.length)}`,
        found.missing.length ? `（${found.missing.join('、')}暂缺）` : null);
      panel.details.disabled = false;
      show(panel, open, panel.chart);
      if (!drawMap(panel.chart, found, `地图：${open.textContent}`)) {
        erase(panel.chart);
        fill(panel.body, found.missing.length ? state('地图数据暂不可用', 'bad') : state('暂无数据'));
      }
    };
  }

  /** The elements stay in place, so that a chart under the pointer is not taken away by every refresh. */
  function show(panel, ...parts) {
    if (parts.some((part, index) => panel.body.children[index] !== part)) fill(panel.body, ...parts);
  }

  function summary({ about, items }) {
    return `${about.title}：${[...items.values()].slice(0, 12).map((figure) => `${figure.title}${shown(figure).text}${shown(figure).unit ?? ''}`).join('，')}`;
  }

  function glow(panel) {
    panel.element.classList.add('fresh');
    setTimeout(() => panel.element.classList.remove('fresh'), 1500);
  }

  function explain(panel) {
    const dialog = h('dialog', { 'aria-label': `${panel.about.title}：明细与口径`, onclose: () => dialog.remove() },
      h('header', {}, h('h2', {}, panel.about.title), h('button', { type: 'button', onclick: () => dialog.close() }, '关闭')),
      panel.about === MAP ? places(panel.found) : definitions(panel.items));
    document.body.append(dialog);
    dialog.showModal();
  }

  function definitions(items) {
    return table('数值、分子分母与口径', ['指标', '数值', '分子 / 分母', '样本数', '口径', '来源'], [...items.values()].map((figure) => {
      const { text, unit } = shown(figure);
      return [figure.title, text + (unit ?? ''),
        figure.suppressed || figure.denominator === null ? '—' : `${number(figure.numerator)} / ${number(figure.denominator)}`,
        figure.suppressed ? '—' : number(figure.n), figure.definition, figure.source];
    }));
  }

  function places({ stations, grids, reports }) {
    return [
      table('驿站', ['名称', '经度', '纬度'], stations.map((one) => [one.properties.name, ...one.geometry.coordinates.slice(0, 2).map((v) => v.toFixed(5))])),
      table('网格', ['名称', '代码'], grids.map((one) => [one.properties.name ?? '—', one.properties.code ?? '—'])),
      table('上报', ['类别', '状态'], reports.slice(0, 100).map((one) => [one.properties.categoryName, one.properties.state])),
    ];
  }

  /** Names and the areas below; without them the codes from the token remain. */
  async function nameAreas(select) {
    try {
      const lists = await Promise.all(who().areas.slice(0, 3).map((code) => Promise.all([
        read(`/api/v1/areas/${code}`), read(`/api/v1/areas?${query({ under: code, limit: 100 })}`),
      ]).then(([own, below]) => [own, ...below.items])));
      const known = new Map(lists.flat().filter((one) => one.code.length <= 12).map((one) => [one.code, one.name]));
      const codes = [...new Set([...who().areas, ...known.keys()])].sort();
      fill(select, codes.map((code) => h('option', { value: code, selected: code === chosen.area }, known.get(code) ?? code)));
      select.value = chosen.area;
    } catch {
      // the select keeps the codes
    }
  }
}
