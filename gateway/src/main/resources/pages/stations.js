import { h, fill, state, table, number, when } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';
import { areaNames } from '/pages/names.js';
import { erase } from '/pages/charts.js';
import { facts, heading, photos, toHeading } from '/pages/desk.js';
import { t, words } from '/pages/language.js';
import { drawMap, layers } from '/pages/map.js';
import { who } from '/pages/session.js';
import { AMENITIES, STATION_KINDS } from '/pages/words.js';

const CROWD = words({ FREE: ['空闲', 'quiet'], BUSY: ['较忙', 'busy'], FULL: ['已满', 'full'] });
const DAYS = words({
  MONDAY: ['周一', 'Mon'], TUESDAY: ['周二', 'Tue'], WEDNESDAY: ['周三', 'Wed'], THURSDAY: ['周四', 'Thu'], FRIDAY: ['周五', 'Fri'], SATURDAY: ['周六', 'Sat'], SUNDAY: ['周日', 'Sun'],
});
const EVERY = 30_000;

export async function show(main) {
  const chart = h('div', { class: 'map' });
  const list = h('ul', { class: 'queue', 'aria-label': t('驿站', 'Stations') });
  const detail = h('section', { class: 'card detail', 'aria-label': t('驿站详情', 'Station') }, state(t('在地图或列表中选择驿站', 'Choose a station on the map or in the list')));
  const count = h('p', { class: 'hint count', role: 'status' });
  const kind = h('select', { onchange: draw }, [['', t('全部', 'All')], ...STATION_KINDS.options()].map(([value, text]) => h('option', { value }, text)));
  const openOnly = h('input', { type: 'checkbox', onchange: draw });
  const area = who().areas[0] ?? '';
  const names = await areaNames();
  let found = { grids: [], stations: [] };
  let chosen = null;
  fill(main, h('div', { class: 'head' }, h('h1', {}, t('驿站地图', 'Station map')),
    h('form', { onsubmit: (event) => event.preventDefault() }, h('label', {}, t('类别', 'Kind'), kind), h('label', {}, openOnly, t('只看开放', 'Open now')))),
  h('div', { class: 'desk wide' }, h('section', { class: 'card', 'aria-label': t('地图', 'Map') }, chart, h('p', { class: 'hint' }, t('拖动移动，滚轮缩放。', 'Drag to move, scroll to enlarge.'))),
    h('div', { class: 'side' }, h('div', {}, count, list), detail)));

  const refresh = async () => {
    try {
      const now = await layers(area, ['grids', 'stations']);
      if (!chart.isConnected) return;
      if (now.missing.length && !now.stations.length) throw new Error('stations');
      found = now;
      draw();
    } catch (failure) {
      count.textContent = '';
      fill(list, h('li', {}, state(t('驿站数据暂缺，稍后自动重试', 'No data on stations for now, trying again soon'), 'bad')));
    }
  };
  const timer = setInterval(refresh, EVERY);
  await refresh();
  return () => {
    clearInterval(timer);
    erase(chart);
  };

  function draw() {
    const stations = found.stations.filter(({ properties }) => (!kind.value || properties.kind === kind.value) && (!openOnly.checked || properties.open));
    const open = stations.filter((one) => one.properties.open).length;
    count.textContent = t(`共 ${stations.length} 处，此刻开放 ${open} 处`, `${stations.length} stations, ${open} open now`);
    paint(stations);
    fill(list, stations.length ? stations.map((one) => h('li', {}, h('button', {
      type: 'button', 'data-id': one.id, 'aria-current': one.id === chosen ? 'true' : null, onclick: () => choose(one.id),
    }, h('span', {}, one.properties.name), h('span', { class: `tag ${one.properties.open ? 'good' : ''}` }, one.properties.open ? t('开放', 'open') : t('未开放', 'closed')),
    h('small', {}, [STATION_KINDS(one.properties.kind), names.get(one.properties.communityCode)].filter(Boolean).join(' · '))))) : h('li', {}, state(t('暂无驿站', 'No stations'))));
  }

  function paint(stations) {
    const map = drawMap(chart, { grids: found.grids, stations }, t(`驿站地图，共 ${stations.length} 处`, `Map of ${stations.length} stations`), { chosen, roam: true });
    map?.off('click');
    map?.on('click', ({ data }) => data?.id && choose(data.id));
    if (!map) {
      erase(chart);
      fill(chart, state(t('暂无驿站', 'No stations')));
    }
  }

  async function choose(id) {
    chosen = id;
    list.querySelectorAll('button').forEach((button) => (button.dataset.id === id ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current')));
    paint(found.stations.filter(({ properties }) => (!kind.value || properties.kind === kind.value) && (!openOnly.checked || properties.open)));
    fill(detail, state(t('正在读取…', 'reading…')));
    try {
      const one = await read(`/api/v1/stations/${encodeURIComponent(id)}?${query({ include: 'benefits' })}`);
      if (id !== chosen) return;
      fill(detail, card(one));
      toHeading(detail);
    } catch (failure) {
      if (id === chosen) fill(detail, state(sorry(failure), 'bad'));
    }
  }

  function card(one) {
    return [
      heading(one.name, ' ', h('span', { class: `tag ${one.open ? 'good' : ''}` }, one.open ? t('开放', 'open') : t('未开放', 'closed'))),
      facts([
        [t('类型', 'Kind'), STATION_KINDS(one.kind)], [t('实时状态', 'Right now'), live(one)], [t('开放时间', 'Hours'), hours(one.hours)],
        [one.open ? t('关闭时间', 'Closes') : t('下次开放', 'Opens'), one.open ? one.closesAt && when(one.closesAt) : one.opensAt && when(one.opensAt)],
        [t('车位', 'Bays'), bays(one.bays)], [t('设施', 'What is there'), amenities(one)], [t('容纳', 'Seats'), one.capacity ? String(one.capacity) : null],
        [t('地址', 'Address'), one.address], [t('电话', 'Phone'), one.contact], [t('说明', 'Note'), one.description],
      ]),
      photos((one.photos ?? []).map((photo) => ({ url: photo.url, thumbnailUrl: photo.thumb })), one.name),
      one.menu?.items?.length
        ? table(t(`服务菜单（第 ${one.menu.version} 版，自 ${one.menu.from}）`, `Menu (version ${one.menu.version}, from ${one.menu.from})`),
          [t('服务', 'Service'), t('时间', 'When'), t('对象', 'For whom')], one.menu.items.map((line) => [line.what, line.when, line.forWhom]))
        : h('p', { class: 'hint' }, t('没有公布服务菜单', 'No menu published')),
      one.benefits?.length ? table(t('附近友好商户', 'Friendly merchants near by'), [t('商户', 'Merchant'), t('距离', 'Distance'), t('专属特惠', 'Offers')],
        one.benefits.map((near) => [near.name, near.metres === undefined ? '—' : t(`${number(Math.round(near.metres))} 米`, `${number(Math.round(near.metres))} m`), near.offers.map((offer) => offer.title).join(t('、', ', '))])) : null,
    ];
  }
}

function live({ live: said }) {
  if (!said) return t('四小时内没有报告', 'nothing reported within four hours');
  return [said.open ? t('开门', 'open') : t('关门', 'closed'), CROWD(said.crowding), said.certainty === 'UNCERTAIN' ? t('待核实', 'to be checked') : null,
    said.reportedAt ? t(`${when(said.reportedAt)} 报告`, `reported ${when(said.reportedAt)}`) : null].filter(Boolean).join(' · ');
}

function bays(known) {
  if (!known) return null;
  const free = known.lapsed || known.free === undefined ? t('空余未知', 'free: unknown') : t(`空余 ${known.free}`, `free: ${known.free}`);
  return `${free} / ${known.capacity}`;
}

function amenities(one) {
  const broken = new Set(one.live?.brokenAmenities ?? []);
  return (one.amenities ?? []).map((code) => AMENITIES(code) + (broken.has(code) ? t('（故障）', ' (broken)') : '')).join(t('、', ', '));
}

/** Days of the same hours stand together: 周一至周五 08:30–20:30. */
function hours(value) {
  const runs = [];
  for (const { day, spans } of value?.week ?? []) {
    const text = spans.length ? spans.map((span) => `${span.from}–${span.to}`).join(t('、', ', ')) : t('不开放', 'closed');
    const last = runs.at(-1);
    if (last?.text === text) last.to = day;
    else runs.push({ from: day, to: day, text });
  }
  return runs.map(({ from, to, text }) => `${DAYS(from)}${from === to ? '' : `${t('至', '–')}${DAYS(to)}`} ${text}`).join(t('；', '; '));
}
