import * as echarts from '/pages/echarts.js';
import { number } from '/pages/dom.js';
import { language } from '/pages/language.js';

export const INK = '#1b2b3c';
export const QUIET = '#55616e';
export const LINE = '#e1e6eb';
export const HIDDEN = '#855000';
export const COLOURS = ['#31699f', '#b86a00', '#2d7d57', '#a8392b', '#6b4fa0', '#557085'];

const FONT = '"Segoe UI", "Helvetica Neue", Arial, "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const still = matchMedia('(prefers-reduced-motion: reduce)');
const watched = new ResizeObserver((entries) => entries.forEach(({ target }) => echarts.getInstanceByDom(target)?.resize()));

/** Type on a wall is read from further away. */
export const type = (size) => (innerWidth >= 1700 ? Math.round(size * 1.35) : size);

/** Draws into the element; tooltips are drawn on the canvas, because the policy allows no style in markup. */
export function draw(element, option, label) {
  let chart = echarts.getInstanceByDom(element);
  if (!chart) {
    chart = echarts.init(element, null, { renderer: 'canvas', locale: language().toUpperCase() });
    element.setAttribute('role', 'img');
    watched.observe(element);
  }
  chart.setOption({
    animation: !still.matches,
    animationDuration: 300,
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: INK, fontSize: type(12) },
    aria: { enabled: true, label: { description: label } },
    ...option,
    tooltip: {
      renderMode: 'richText', confine: true, backgroundColor: '#fff', borderColor: '#b9c4cf', padding: 8,
      textStyle: { color: INK, fontSize: type(12), fontFamily: FONT },
      ...option.tooltip,
    },
  }, true);
  return chart;
}

export function erase(element) {
  watched.unobserve(element);
  echarts.getInstanceByDom(element)?.dispose();
}

export const registerMap = (name, geoJson) => echarts.registerMap(name, { geoJSON: geoJson });

const axisLine = { lineStyle: { color: '#c3ccd5' } };
const category = (data, label = {}) => ({
  type: 'category', data, axisLine, axisTick: { show: false }, axisLabel: { color: QUIET, hideOverlap: true, fontSize: type(11), ...label },
});
/** Small counts keep room above them: a single case must not fill the whole height. */
const highest = (unit) => (unit === '%' ? (range) => (range.max > 80 ? 100 : null) : (range) => (range.max < 4 ? 4 : null));
const value = (unit, extra = {}) => ({
  type: 'value', splitLine: { lineStyle: { color: LINE } }, splitNumber: unit === '%' ? 5 : 3, minInterval: unit === '%' ? 0 : 1, max: highest(unit),
  axisLabel: { color: QUIET, fontSize: type(11), formatter: (v) => (unit === '%' ? `${v}%` : number(v)) }, ...extra,
});

/**
 * series: [{name, unit, values: Map(month → number, or null when hidden), hidden: its word then}]; the first as bars when asked,
 * others as lines.
 * `withheld` says that a month is hidden, which needs a word beside the chart.
 */
export function overTime(series, { bars = false } = {}) {
  const months = [...new Set(series.flatMap((one) => [...one.values.keys()]))].sort();
  const units = [...new Set(series.map((one) => one.unit))].slice(0, 2);
  const hidden = months.filter((month) => series.some((one) => one.values.get(month) === null));
  // names that do not fit beside each other stand in two rows
  const wide = series.reduce((sum, { name }) => sum + 34 + [...name].reduce((length, letter) => length + (letter > '\u2e80' ? 12 : 6.3), 0), 0) > 280;
  const short = (month) => month.replace(/^\d\d(\d\d)-(\d\d)$/, '$1/$2');
  const told = (one, month) => {
    const found = one.values.get(month);
    return found === null ? one.hidden : found === undefined ? '—' : `${number(found, one.unit === '%' ? 1 : 0)} ${one.unit}`;
  };
  return {
    withheld: hidden.length > 0,
    grid: { left: 4, right: units.length > 1 ? 4 : 10, top: type(wide ? 48 : 26), bottom: 0, containLabel: true },
    legend: { top: 0, left: 0, padding: 0, itemWidth: 14, itemHeight: 8, itemGap: 14, textStyle: { color: QUIET, fontSize: type(12) }, selectedMode: false, data: series.map((one) => one.name) },
    tooltip: {
      trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(49,105,159,.08)' } },
      formatter: ([{ dataIndex }]) => [months[dataIndex], ...series.map((one) => `${one.name}  ${told(one, months[dataIndex])}`)].join('\n'),
    },
    xAxis: category(months.map(short), { interval: (index) => (months.length - 1 - index) % 3 === 0, hideOverlap: false }),
    yAxis: units.map((unit, index) => value(unit, index ? { splitLine: { show: false } } : {})),
    series: [
      ...series.map((one, index) => ({
        name: one.name,
        type: bars && index === 0 ? 'bar' : 'line',
        yAxisIndex: Math.max(0, units.indexOf(one.unit)),
        barMaxWidth: 16,
        itemStyle: bars && index === 0 ? { borderRadius: [2, 2, 0, 0] } : {},
        symbol: 'circle', symbolSize: 5, showAllSymbol: true,
        lineStyle: { width: 2 },
        connectNulls: false,
        data: months.map((month) => one.values.get(month) ?? null),
      })),
      hidden.length ? {
        type: 'scatter', symbolSize: 0.1, itemStyle: { color: HIDDEN }, silent: true, z: 6, data: hidden.map((month) => [short(month), 0]),
        label: { show: true, position: 'top', color: HIDDEN, backgroundColor: '#fff', padding: [1, 2], borderRadius: 2, fontSize: type(11), formatter: '*' },
      } : null,
    ].filter(Boolean),
  };
}

/** rows: [{name, value, short, note}]; a hidden value (null) has no bar, and says so. */
export function ranked(rows, unit) {
  return {
    grid: { left: 4, right: type(56), top: 2, bottom: 0, containLabel: true },
    tooltip: { trigger: 'item', formatter: ({ dataIndex }) => `${rows[dataIndex].name}  ${rows[dataIndex].note}` },
    xAxis: value(unit, unit === '%' ? { max: 100, show: false } : { show: false }),
    yAxis: {
      ...category(rows.map((row) => row.name), { color: INK, fontSize: type(12), hideOverlap: false, interval: 0, width: type(124), overflow: 'truncate' }),
      inverse: true, axisLine: { show: false },
    },
    series: [{
      type: 'bar', barMaxWidth: 12, itemStyle: { borderRadius: 3, color: COLOURS[0] },
      showBackground: true, backgroundStyle: { color: '#eef2f6', borderRadius: 3 },
      data: rows.map((row) => (row.value === null ? { value: 0, label: { color: HIDDEN } } : row.value)),
      label: { show: true, position: 'right', color: INK, fontSize: type(12), formatter: ({ dataIndex }) => rows[dataIndex].short },
    }],
  };
}
