import { h, fill, state, table, when } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';
import { erase } from '/pages/charts.js';
import { facts, photos } from '/pages/desk.js';
import { drawMap, layers } from '/pages/map.js';
import { who } from '/pages/session.js';

const KINDS = {
  SERVICE_CENTRE: '服务中心', TRUCKER_HOME: '司机之家', TRUCKERS_HOME: '司机之家', BEE_STATION: '小蜜蜂驿站', FRIENDLY_HOME: '友好之家', PARKING_BAY: '停车车位',
};
const CROWD = { FREE: '空闲', BUSY: '较忙', FULL: '已满' };
const DAYS = { MONDAY: '周一', TUESDAY: '周二', WEDNESDAY: '周三', THURSDAY: '周四', FRIDAY: '周五', SATURDAY: '周六', SUNDAY: '周日' };
const EVERY = 30_000;

export async function show(main) {
  const chart = h('div', { class: 'map' });
  const list = h('ul', { class: 'queue', 'aria-label': '驿站' });
  const detail = h('section', { class: 'card', 'aria-live': 'polite', 'aria-label': '驿站详情' }, state('在地图或列表中选择驿站'));
  const area = who().areas[0] ?? '';
  let chosen = null;
  fill(main, h('div', { class: 'head' }, h('h1', {}, '驿站地图')),
    h('div', { class: 'desk wide' }, h('section', { class: 'card', 'aria-label': '地图' }, chart), h('div', { class: 'side' }, list, detail)));

  const refresh = async () => {
    try {
      const found = await layers(area, ['grids', 'stations']);
      if (!main.contains(chart)) return;
      if (found.missing.includes('驿站')) throw new Error('stations');
      const map = drawMap(chart, { grids: found.grids, stations: found.stations }, `驿站地图，共 ${found.stations.length} 处`);
      map?.off('click');
      map?.on('click', ({ data }) => data?.id && open(data.id));
      draw(found.stations);
      if (!map) fill(chart, state('暂无驿站'));
    } catch (failure) {
      fill(list, h('li', {}, state(sorry(failure), 'bad')));
    }
  };
  const timer = setInterval(refresh, EVERY);
  await refresh();
  return () => {
    clearInterval(timer);
    erase(chart);
  };

  function draw(stations) {
    fill(list, stations.length ? stations.map((one) => h('li', {}, h('button', {
      type: 'button', 'aria-current': one.id === chosen ? 'true' : null, onclick: () => open(one.id),
    }, h('span', {}, one.properties.name), h('span', { class: `tag ${one.properties.open ? 'good' : ''}` }, one.properties.open ? '开放' : '未开放'),
    h('small', {}, KINDS[one.properties.kind] ?? one.properties.kind)))) : h('li', {}, state('暂无驿站')));
  }

  async function open(id) {
    chosen = id;
    list.querySelectorAll('[aria-current]').forEach((button) => button.removeAttribute('aria-current'));
    fill(detail, state('正在读取…'));
    try {
      const one = await read(`/api/v1/stations/${encodeURIComponent(id)}`);
      if (id !== chosen) return;
      const menu = one.menu ?? await read(`/api/v1/stations/${encodeURIComponent(id)}/menus?${query({ limit: 1 })}`).then(({ items }) => items[0], () => null);
      if (id === chosen) fill(detail, card(one, menu));
    } catch (failure) {
      if (id === chosen) fill(detail, state(sorry(failure), 'bad'));
    }
  }

  function card(one, menu) {
    return [
      h('h2', {}, one.name, ' ', h('span', { class: `tag ${one.open ? 'good' : ''}` }, one.open ? '开放' : '未开放')),
      facts([
        ['类型', KINDS[one.kind] ?? one.kind], ['地址', one.address], ['电话', one.contact], ['开放时间', hours(one.hours)],
        ['实时状态', one.live ? `${one.live.open ? '开门' : '关门'}，${CROWD[one.live.crowding] ?? one.live.crowding}${one.live.certainty === 'UNCERTAIN' ? '（待核实）' : ''}，${when(one.live.reportedAt)}` : '四小时内没有报告'],
        ['车位', one.bays ? `${one.bays.lapsed || one.bays.free === undefined ? '空余未知' : `空余 ${one.bays.free}`} / ${one.bays.capacity}` : null],
        ['容纳', one.capacity ? `${one.capacity} 人` : null], ['说明', one.description],
      ]),
      photos((one.photos ?? []).map((photo) => ({ url: photo.url, thumbnailUrl: photo.thumb }))),
      menu?.items?.length ? table('服务菜单', ['服务', '时间', '对象'], menu.items.map((line) => [line.what, line.when, line.forWhom])) : h('p', { class: 'hint' }, '没有服务菜单'),
    ];
  }
}

/** Days of the same hours stand together: 周一至周五 08:30–20:30. */
function hours(value) {
  const runs = [];
  for (const { day, spans } of value?.week ?? []) {
    const text = spans.length ? spans.map((span) => `${span.from}–${span.to}`).join('、') : '不开放';
    const last = runs.at(-1);
    if (last?.text === text) last.to = day;
    else runs.push({ from: day, to: day, text });
  }
  return runs.map(({ from, to, text }) => `${DAYS[from]}${from === to ? '' : `至${DAYS[to]}`} ${text}`).join('；');
}
