import { h, fill, state, number } from '/pages/dom.js';
import { sorry } from '/pages/api.js';
import { areaNames } from '/pages/names.js';
import { draw, erase } from '/pages/charts.js';
import { definitions, explain, places } from '/pages/details.js';
import { figuresOf } from '/pages/figures.js';
import { language, t } from '/pages/language.js';
import { follow } from '/pages/live.js';
import { drawMap, layers } from '/pages/map.js';
import { PANELS, shown } from '/pages/panels.js';
import { who } from '/pages/session.js';

/** Services keep an answer for two seconds: what is read at once may be the old one, so it is read again after. */
const AGAIN = 2_100;
const RETRY = 20_000;
const MAP = { id: 'map', title: () => t('网格地图', 'Map of grids') };
const MAP_SERVICES = new Set(['governance', 'welfare']);

export async function show(main) {
  const chosen = { area: who().areas[0] ?? '', asOf: '' };
  const timers = new Map();
  const panels = [...PANELS, MAP].map(build);
  const live = h('span', { class: 'live', role: 'status' }, t('正在连接', 'connecting'));
  const updated = h('span', { class: 'updated' });
  const place = h('span', { class: 'place' });
  const asOf = h('input', { type: 'date', id: 'as-of', onchange: chooseDay });
  const area = h('select', { id: 'area', onchange: choose }, who().areas.map((code) => h('option', { value: code }, code)));

  fill(main,
    h('div', { class: 'head wall' },
      h('h1', {}, place, h('small', {}, t('新就业群体服务运行总览', 'Services for couriers, riders and drivers'))), live, updated,
      h('form', { onsubmit: (event) => event.preventDefault() },
        h('label', {}, t('区域', 'Area'), area), h('label', {}, t('截至', 'As of'), asOf),
        document.fullscreenEnabled ? h('button', { type: 'button', class: 'wide-only', onclick: wholeScreen }, t('全屏', 'Full screen')) : null)),
    h('div', { class: 'board' }, panels.map((panel) => panel.element)));
  if (!chosen.area) {
    fill(main, state(t('您的账号没有辖区，无法查看指标', 'Your account has no area, so there are no figures for it'), 'bad'));
    return null;
  }
  nameAreas();
  panels.forEach((panel) => load(panel));
  const stop = follow(changed, (now) => {
    live.className = `live ${now}`;
    live.textContent = { on: t('实时更新', 'live'), waiting: t('正在重新连接', 'reconnecting'), off: t('未实时更新', 'not live') }[now];
  });
  return () => {
    stop();
    timers.forEach(clearTimeout);
    panels.forEach((panel) => {
      clearTimeout(panel.retry);
      erase(panel.chart);
    });
  };

  function wholeScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  }

  /** Only a day that somebody entered stays; the one that an answer filled in goes on at midnight. */
  function chooseDay() {
    chosen.asOf = asOf.value;
    choose();
  }

  function choose() {
    chosen.area = area.value;
    place.textContent = area.selectedOptions[0]?.textContent ?? '';
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
    const title = about.title();
    const chart = h('div', { class: 'chart' });
    const numbers = h('dl', { class: 'numbers' });
    const body = h('div', { class: 'body' }, state(t('正在读取…', 'reading…')));
    const stale = h('span', { class: 'stale', hidden: true });
    const details = h('button', { class: 'plain', type: 'button', disabled: true, 'aria-label': t(`${title}：明细与口径`, `${title}: details and definitions`) }, t('明细', 'Details'));
    const element = h('section', { class: 'panel', id: `panel-${about.id}`, 'aria-labelledby': `title-${about.id}` },
      h('header', {}, h('h2', { id: `title-${about.id}` }, title), stale, details), body);
    const panel = { about, title, element, body, chart, numbers, details, stale, asked: 0, read: null };
    details.addEventListener('click', () => explain(title, about === MAP ? places(panel.found) : definitions(panel.items, panel)));
    return panel;
  }

  /** `again`: the same question once more; an answer that does not come then leaves the last one standing, and says so. */
  async function load(panel, again = false) {
    const mine = ++panel.asked;
    clearTimeout(panel.retry);
    try {
      const draws = panel.about === MAP ? await loadMap() : await loadFigures(panel);
      if (mine !== panel.asked || !panel.element.isConnected) return;
      panel.read = clock();
      panel.stale.hidden = true;
      draws(panel);
      updated.textContent = t(`更新于 ${panel.read}`, `updated ${panel.read}`);
      if (again) glow(panel);
    } catch (failure) {
      if (mine !== panel.asked || !panel.element.isConnected) return;
      if (!failure.status || failure.status >= 429) panel.retry = setTimeout(() => load(panel, again), RETRY);
      if (again && panel.read) {
        panel.stale.hidden = false;
        panel.stale.textContent = t(`数据暂缺，显示 ${panel.read}`, `no answer, as of ${panel.read}`);
      } else {
        missing(panel, failure);
      }
    }
  }

  function missing(panel, failure) {
    erase(panel.chart);
    panel.read = null;
    panel.details.disabled = true;
    const mayCome = !failure.status || failure.status >= 429;
    fill(panel.body, h('div', { class: 'missing', role: 'status' },
      h('strong', {}, mayCome ? t('数据暂缺', 'No data for now') : t('不可查看', 'Not shown')), h('p', {}, sorry(failure)),
      mayCome ? h('button', { type: 'button', onclick: () => load(panel) }, t('重试', 'Try again')) : null));
  }

  async function loadFigures({ about }) {
    const answer = await figuresOf(about, chosen);
    return (panel) => {
      Object.assign(panel, { items: answer.items, from: answer.from, asOf: answer.asOf });
      if (answer.asOf && !chosen.asOf && document.activeElement !== asOf) {
        asOf.value = answer.asOf;
        asOf.max = answer.asOf;
      }
      panel.details.disabled = !answer.items.size;
      if (!answer.items.size) {
        erase(panel.chart);
        fill(panel.body, state(t('暂无数据', 'none yet')));
        return;
      }
      fill(panel.numbers, about.numbers.map((key, index) => {
        const figure = answer.items.get(key);
        if (!figure) return null;
        const { text, unit, kind } = shown(figure);
        const day = index ? null : about.flow ? `${answer.from} – ${answer.asOf}` : t(`截至 ${answer.asOf}`, `as of ${answer.asOf}`);
        return h('div', { class: [index ? '' : 'headline', kind].join(' ').trim(), title: figure.definition },
          h('dt', {}, figure.title, day ? h('span', { class: 'day' }, day) : null), h('dd', {}, text, unit && (!index || unit === '%' || language() === 'zh') ? h('small', {}, unit) : null));
      }));
      const { withheld, ...option } = about.chart(answer.items) ?? {};
      const drawn = Object.keys(option).length > 0;
      if (!drawn) erase(panel.chart);
      panel.note ??= h('p', { class: 'hint note' }, t('*：已隐去', '*: withheld'));
      put(panel, panel.numbers, ...(withheld ? [panel.note] : []), drawn ? panel.chart : state(t('暂无图表数据', 'no chart yet')));
      if (drawn) draw(panel.chart, option, summary(panel));
    };
  }

  async function loadMap() {
    const found = await layers(chosen.area);
    return (panel) => {
      panel.found = found;
      const counts = panel.counts ??= h('p', { class: 'hint' });
      counts.textContent = t(`网格 ${number(found.grids.length)} · 驿站 ${number(found.stations.length)} · 上报 ${number(found.reports.length)}`,
        `${number(found.grids.length)} grids · ${number(found.stations.length)} stations · ${number(found.reports.length)} reports`)
        + (found.missing.length ? t(`（${found.missing.join('、')}数据暂缺）`, ` (no data for ${found.missing.join(', ')})`) : '');
      panel.details.disabled = false;
      put(panel, counts, panel.chart);
      if (!drawMap(panel.chart, found, `${panel.title}: ${counts.textContent}`)) {
        erase(panel.chart);
        fill(panel.body, found.missing.length ? h('div', { class: 'missing', role: 'status' }, h('strong', {}, t('数据暂缺', 'No data for now'))) : state(t('暂无数据', 'none yet')));
      }
    };
  }

  /** The elements stay in place, so that a chart under the pointer is not taken away by every refresh. */
  function put(panel, ...parts) {
    if (panel.body.children.length !== parts.length || parts.some((part, index) => panel.body.children[index] !== part)) fill(panel.body, ...parts);
  }

  function summary({ title, items }) {
    return `${title}: ${[...items.values()].slice(0, 12).map((figure) => `${figure.title} ${shown(figure).text}${shown(figure).unit ?? ''}`).join(', ')}`;
  }

  function glow(panel) {
    panel.element.classList.add('fresh');
    setTimeout(() => panel.element.classList.remove('fresh'), 1500);
  }

  function clock() {
    return new Date().toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23' });
  }

  /** Names and the areas below; without them the codes from the token remain. */
  async function nameAreas() {
    const known = await areaNames();
    const codes = [...new Set([...who().areas, ...[...known.keys()].filter((code) => code.length <= 12)])].sort();
    fill(area, codes.map((code) => h('option', { value: code, selected: code === chosen.area }, known.get(code) ?? code)));
    area.value = chosen.area;
    place.textContent = known.get(chosen.area) ?? chosen.area;
  }
}
