import * as echarts from '/pages/echarts.js';
import { number } from '/pages/dom.js';

export const INK = '#243041';
export const QUIET = '#5f6b7a';
export const LINE = '#e3e6ea';
export const COLOURS = ['#c77700', '#1f5fa8', '#2d7d57', '#a33b2a', '#6b4fa0', '#557085'];

const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const still = matchMedia('(prefers-reduced-motion: reduce)');
const watched = new ResizeObserver((entries) => entries.forEach(({ target }) => echarts.getInstanceByDom(target)?.resize()));

/** Draws into the element; tooltips are drawn on the canvas, because the policy allows no style in markup. */
export function draw(element, option, label) {
  let chart = echarts.getInstanceByDom(element);
  if (!chart) {
    chart = echarts.init(element, null, { renderer: 'canvas', locale: 'ZH' });
    watched.observe(element);
  }
  chart.setOption({
    animation: !still.matches,
    animationDuration: 300,
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
    aria: { enabled: true, label: { description: label } },
    ...option,
    tooltip: {
      renderMode: 'richText', confine: true, backgroundColor: '#fff', borderColor: LINE, textStyle: { color: INK, fontSize: 12 },
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

const axisLine = { lineStyle: { color: LINE } };
const category = (data) => ({
  type: 'category', data, axisLine, axisTick: { show: false }, axisLabel: { color: QUIET, hideOverlap: true, fontSize: 11 },
});
const value = (unit, extra = {}) => ({
  type: 'value', splitLine: { lineStyle: { color: LINE } }, splitNumber: unit === '%' ? 5 : 3, minInterval: unit === '%' ? 0 : 1,
  max: unit === '%' ? (range) => (range.max > 80 ? 100 : null) : undefined,
  axisLabel: { color: QUIET, fontSize: 11, formatter: (v) => (unit === '%' ? `${v}%` : number(v)) }, ...extra,
});
const GRID = { left: 4, right: 10, top: 26, bottom: 0, containLabel: true };
const LEGEND = { top: 0, left: 0, itemWidth: 12, itemHeight: 8, itemGap: 12, textStyle: { color: QUIET, fontSize: 11 } };

/** series: [{name, unit, values: Map(label → number|null)}]; the first as bars when asked, others as lines. */
export function overTime(series, { bars = false } = {}) {
  const labels = [...new Set(series.flatMap((one) => [...one.values.keys()]))].sort();
  const units = [...new Set(series.map((one) => one.unit))].slice(0, 2);
  return {
    grid: { ...GRID, right: units.length > 1 ? 4 : 10 },
    legend: LEGEND,
    tooltip: { trigger: 'axis' },
    xAxis: category(labels.map((label) => label.replace(/^\d\d(\d\d)-(\d\d)$/, '$1/$2'))),
    yAxis: units.map((unit, index) => value(unit, index ? { splitLine: { show: false } } : {})),
    series: series.map((one, index) => ({
      name: one.name,
      type: bars && index === 0 ? 'bar' : 'line',
      yAxisIndex: Math.max(0, units.indexOf(one.unit)),
      barMaxWidth: 18,
      symbolSize: 5,
      lineStyle: { width: 2 },
      connectNulls: false,
      data: labels.map((label) => one.values.get(label) ?? null),
    })),
  };
}

/** rows: [{name, value, short, note}]; a hidden value (null) has no bar, and says so. */
export function ranked(rows, unit) {
  return {
    grid: { left: 4, right: 44, top: 4, bottom: 0, containLabel: true },
    tooltip: { trigger: 'item', formatter: ({ dataIndex }) => `${rows[dataIndex].name}　${rows[dataIndex].note}` },
    xAxis: value(unit, unit === '%' ? { max: 100, show: false } : { show: false }),
    yAxis: { ...category(rows.map((row) => row.name)), inverse: true, axisLabel: { color: INK, fontSize: 12 } },
    series: [{
      type: 'bar', barMaxWidth: 14, itemStyle: { borderRadius: [0, 3, 3, 0] },
      showBackground: unit === '%', backgroundStyle: { color: '#eef0f3' },
      data: rows.map((row) => (row.value === null ? { value: 0, label: { color: COLOURS[0] } } : row.value)),
      label: { show: true, position: 'right', color: INK, fontSize: 12, formatter: ({ dataIndex }) => rows[dataIndex].short },
    }],
  };
}
