import { read, query } from '/pages/api.js';
import { COLOURS, LINE, QUIET, draw, registerMap } from '/pages/charts.js';

const STATES = {
  SUBMITTED: '待立案', ACCEPTED: '待派遣', DISPATCHED: '待处置', IN_PROGRESS: '处置中', ON_HOLD: '挂账', RESOLVED: '待核查',
  VERIFIED: '待结案', CLOSED: '已结案', REJECTED: '不予立案', RETURNED: '退单', REOPENED: '重开', DUPLICATE: '重复', WITHDRAWN: '已撤回',
};
const ENDED = new Set(['CLOSED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN']);

/** Grids, stations and reports of an area: three GeoJSON documents, one layer each; a layer that fails is named. */
export async function layers(area, wanted = ['grids', 'stations', 'reports']) {
  const paths = {
    grids: `/api/v1/grids.geojson?${query({ under: area })}`,
    stations: `/api/v1/stations.geojson?${query({ area })}`,
    reports: '/api/v1/reports.geojson',
  };
  const found = { missing: [] };
  await Promise.all(wanted.map(async (name) => {
    try {
      const { features } = await read(paths[name]);
      found[name] = name === 'reports' ? features.filter(({ properties: { gridCode } }) => !gridCode || gridCode.startsWith(area)) : features;
    } catch {
      found[name] = [];
      found.missing.push({ grids: '网格', stations: '驿站', reports: '上报' }[name]);
    }
  }));
  return found;
}

const point = (feature, name, note) => ({ name, value: feature.geometry.coordinates.slice(0, 2), note, id: feature.id ?? feature.properties.id });

/** @returns the chart, or null when there is nothing to draw on */
export function drawMap(element, { grids = [], stations = [], reports = [] }, label) {
  const ground = grids.length ? grids : around([...stations, ...reports]);
  if (!ground.length) return null;
  registerMap('area', {
    type: 'FeatureCollection',
    features: ground.map((grid, index) => ({ ...grid, properties: { ...grid.properties, name: grid.properties.name ?? grid.properties.code ?? String(index) } })),
  });
  const scatter = (name, data, colour, size, symbol) => ({
    name, type: 'scatter', coordinateSystem: 'geo', data, symbol, symbolSize: size,
    itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1 },
  });
  const open = reports.filter((report) => !ENDED.has(report.properties.state));
  const ended = reports.filter((report) => ENDED.has(report.properties.state));
  const told = (report) => point(report, report.properties.categoryName, STATES[report.properties.state] ?? report.properties.state);
  const series = [
    scatter('驿站', stations.map((one) => point(one, one.properties.name, one.properties.open ? '开放' : '')), COLOURS[0], 11, 'pin'),
    scatter('在办上报', open.map(told), COLOURS[3], 10, 'circle'),
    scatter('已结上报', ended.map(told), '#8a97a6', 6, 'circle'),
  ].filter((one) => one.data.length);
  series.forEach((one) => { if (one.name === '驿站') one.symbolSize = 20; });
  return draw(element, {
    legend: { bottom: 0, left: 0, icon: 'circle', itemWidth: 10, itemHeight: 10, textStyle: { color: QUIET, fontSize: 11 } },
    tooltip: { trigger: 'item', formatter: ({ name, data }) => [name, data?.note].filter(Boolean).join('\n') },
    geo: {
      map: 'area', roam: 'move', aspectScale: 0.85, top: 6, bottom: 26, left: 6, right: 6, selectedMode: false,
      itemStyle: { areaColor: '#eef3f8', borderColor: '#9db2c8' }, label: { show: false },
      emphasis: { label: { show: false }, itemStyle: { areaColor: '#dfe9f4' } },
      regions: grids.length ? [] : ground.map((one) => ({ name: one.properties.name, itemStyle: { areaColor: '#fff', borderColor: LINE } })),
    },
    series,
  }, label);
}

/** A plain rectangle around points, when no grid has been drawn yet. */
function around(features) {
  if (!features.length) return [];
  const [xs, ys] = [0, 1].map((axis) => features.map((feature) => feature.geometry.coordinates[axis]));
  const [west, east, south, north] = [Math.min(...xs) - 0.005, Math.max(...xs) + 0.005, Math.min(...ys) - 0.005, Math.max(...ys) + 0.005];
  return [{
    type: 'Feature', properties: { name: '范围' },
    geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
  }];
}
