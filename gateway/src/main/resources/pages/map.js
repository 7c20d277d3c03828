import { read, query } from '/pages/api.js';
import { COLOURS, INK, QUIET, draw, registerMap, type } from '/pages/charts.js';
import { t } from '/pages/language.js';
import { REPORT_ENDED, REPORT_STATES, STATION_KINDS } from '/pages/words.js';

const TINTS = ['#e6eef6', '#f3f6f9'];
const LAYERS = { grids: ['网格', 'grids'], stations: ['驿站', 'stations'], reports: ['上报', 'reports'] };

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
      found.missing.push(t(...LAYERS[name]));
    }
  }));
  return found;
}

const point = (feature, name, note) => ({ name, value: feature.geometry.coordinates.slice(0, 2), note, id: feature.id ?? feature.properties.id });

/** Where a community's name stands, under the upper edge of its grids, and what their names have in common. */
function communities(grids) {
  const found = new Map();
  grids.forEach(({ geometry, properties: { communityCode, name = '' } }) => {
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0];
    const one = found.get(communityCode) ?? { points: [], names: [] };
    one.points.push(...ring);
    one.names.push(name);
    found.set(communityCode, one);
  });
  const middle = (values) => (Math.min(...values) + Math.max(...values)) / 2;
  return [...found].map(([code, { points, names }]) => {
    let common = names[0];
    while (!names.every((name) => name.startsWith(common))) common = common.slice(0, -1);
    return { code, name: common.replace(/第$/, '') || code, value: [middle(points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))] };
  });
}

/**
 * `chosen`: id of the station to stand out; `roam`: may be moved and enlarged.
 * @returns the chart, or null when there is nothing to draw on
 */
export function drawMap(element, { grids = [], stations = [], reports = [] }, label, { chosen, roam = false } = {}) {
  const ground = grids.length ? grids : around([...stations, ...reports]);
  if (!ground.length) return null;
  const named = ground.map((grid, index) => ({ ...grid, properties: { ...grid.properties, name: grid.properties.name ?? grid.properties.code ?? String(index) } }));
  registerMap('area', { type: 'FeatureCollection', features: named });
  const whole = communities(grids);
  const tint = new Map(whole.map(({ code }, index) => [code, TINTS[index % TINTS.length]]));
  const scatter = (name, data, colour, size, symbol, more = {}) => ({
    name, type: 'scatter', coordinateSystem: 'geo', data, symbol, symbolSize: size, z: 4,
    itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1, opacity: 1 }, ...more,
  });
  const standing = (report) => point(report, report.properties.categoryName, REPORT_STATES(report.properties.state));
  const place = (one) => ({
    ...point(one, one.properties.name, [STATION_KINDS(one.properties.kind), one.properties.open ? t('开放', 'open') : t('未开放', 'closed')].join(' · ')),
    ...(one.id === chosen ? { symbolSize: type(34), itemStyle: { color: '#8a1f11', borderColor: '#fff', borderWidth: 2 } } : {}),
  });
  const open = stations.filter((one) => one.properties.open);
  const shut = stations.filter((one) => !one.properties.open);
  const series = [
    scatter(t('驿站', 'Stations'), open.map(place), '#c77700', type(20), 'pin'),
    scatter(t('未开放驿站', 'Closed'), shut.map(place), '#6d7885', type(20), 'pin'),
    scatter(t('在办上报', 'Cases'), reports.filter((one) => !REPORT_ENDED.has(one.properties.state)).map(standing), COLOURS[3], type(10), 'circle', { z: 5 }),
    scatter(t('已结上报', 'Past cases'), reports.filter((one) => REPORT_ENDED.has(one.properties.state)).map(standing), '#8392a2', type(7), 'circle', { z: 3 }),
  ].filter((one) => one.data.length);
  const names = {
    type: 'scatter', coordinateSystem: 'geo', silent: true, symbolSize: 0.1, z: 2, data: whole,
    label: { show: true, position: 'bottom', distance: 3, formatter: '{b}', color: INK, fontSize: type(11), opacity: 0.85, textBorderColor: '#fff', textBorderWidth: 2 }, labelLayout: { hideOverlap: true },
  };
  return draw(element, {
    legend: {
      bottom: 0, left: 0, padding: 0, icon: 'circle', itemWidth: 10, itemHeight: 10, itemGap: 10, selectedMode: false, data: series.map((one) => one.name),
      textStyle: { color: QUIET, fontSize: type(12) },
    },
    tooltip: { trigger: 'item', formatter: ({ name, data }) => [name, data?.note].filter(Boolean).join('\n') },
    geo: {
      map: 'area', roam, scaleLimit: { min: 1, max: 12 }, aspectScale: 0.85, top: 4, bottom: type(26), left: 4, right: 4, selectedMode: false,
      itemStyle: { areaColor: '#f3f6f9', borderColor: '#a9bacb', borderWidth: 0.8 }, label: { show: false },
      emphasis: { label: { show: false }, itemStyle: { areaColor: '#d7e4f0' } },
      regions: named.map(({ properties: { name, communityCode } }) => ({ name, itemStyle: { areaColor: tint.get(communityCode) ?? '#fff' } })),
    },
    series: [...series, names],
  }, label);
}

/** A plain rectangle around points, when no grid has been drawn yet. */
function around(features) {
  if (!features.length) return [];
  const [xs, ys] = [0, 1].map((axis) => features.map((feature) => feature.geometry.coordinates[axis]));
  const [west, east, south, north] = [Math.min(...xs) - 0.005, Math.max(...xs) + 0.005, Math.min(...ys) - 0.005, Math.max(...ys) + 0.005];
  return [{
    type: 'Feature', properties: { name: t('范围', 'Area') },
    geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
  }];
}
