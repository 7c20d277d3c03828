import { h, when } from '/pages/dom.js';
import { read } from '/pages/api.js';
import { commands } from '/pages/commands.js';
import { desk, facts, photos } from '/pages/desk.js';

const STATES = {
  SUBMITTED: '待立案', ACCEPTED: '待派遣', DISPATCHED: '待处置', IN_PROGRESS: '处置中', ON_HOLD: '挂账', RESOLVED: '待核查', VERIFIED: '待结案',
  CLOSED: '已结案', REJECTED: '不予立案', RETURNED: '已退单', REOPENED: '已重开', DUPLICATE: '重复', WITHDRAWN: '已撤回',
};
const REASONS = [
  ['NOT_FOUND_ON_SITE', '现场未发现'], ['OUT_OF_REMIT', '不属受理范围'], ['OUT_OF_AREA', '不在辖区'], ['ALREADY_HANDLED', '已处理'],
  ['NOT_ENOUGH_EVIDENCE', '材料不足'], ['ABOUT_A_PERSON', '涉及个人'], ['UNTRUE', '不属实'], ['OTHER', '其他'],
];
const STEPS = {
  create: '上报', support: '附议', acceptance: '立案', rejection: '不予立案', 'duplicate-mark': '标记重复', withdrawal: '撤回', dispatch: '派遣', start: '开始处置',
  return: '退单', hold: '挂账', resumption: '恢复处置', resolution: '处置完成', verification: '核查通过', rework: '返工', closure: '结案', reopening: '重开', appeal: '申诉', rating: '评价',
};
const note = { name: 'note', label: '说明' };
const reason = { name: 'reason', label: '原因', required: true };

const known = (units) => ({
  acceptance: { label: '立案', main: true },
  rejection: { label: '不予立案', fields: [{ name: 'reason', label: '理由', required: true, options: REASONS }, note] },
  'duplicate-mark': { label: '标记重复', fields: [{ name: 'of', label: '原上报编号', required: true, type: 'text' }] },
  dispatch: {
    label: '派遣', main: true,
    fields: [units.length ? { name: 'unit', label: '处置单位', required: true, options: units } : { name: 'unit', label: '处置单位代码', required: true, type: 'text' }, note],
  },
  start: { label: '开始处置', main: true },
  return: { label: '退单', fields: [reason] },
  hold: { label: '挂账', fields: [reason, { name: 'until', label: '挂账至', required: true, type: 'date' }] },
  resumption: { label: '恢复处置', main: true },
  resolution: { label: '处置完成', main: true, fields: [note, { name: 'noPhotoReason', label: '没有照片的原因', type: 'text' }] },
  verification: { label: '核查通过', main: true, fields: [note] },
  rework: { label: '返工', fields: [reason] },
  closure: { label: '结案', main: true },
  reopening: { label: '重开', fields: [reason] },
});

const ENDED = ['CLOSED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN'];
const tag = (one) => h('span', { class: `tag ${one.overdue ? 'late' : ENDED.includes(one.state) ? 'good' : 'wait'}` },
  (STATES[one.state] ?? one.state) + (one.overdue ? ' · 超时' : ''));

const units = (categoryCode) => read('/api/v1/handling-units?limit=100').then(
  ({ items }) => items.filter((unit) => !unit.categories?.length || unit.categories.some((code) => categoryCode.startsWith(code))).map((unit) => [unit.unit, unit.name]),
  () => [],
);

export function show(main) {
  desk(main, {
    title: '随手拍办理',
    path: '/api/v1/reports',
    filters: [{ name: 'state', label: '状态', options: Object.entries(STATES) }],
    row: (one) => [
      h('span', {}, one.categoryName), tag(one),
      h('small', {}, [one.place.gridName ?? one.place.address, when(one.submittedAt), one.dueAt ? `期限 ${when(one.dueAt)}` : null].filter(Boolean).join(' · ')),
    ],
    detail: async (id, refresh) => {
      const one = await read(`/api/v1/reports/${encodeURIComponent(id)}`);
      return [
        h('h2', {}, one.categoryName, ' ', tag(one)),
        facts([
          ['编号', one.id], ['内容', one.text], ['地点', [one.place.address, one.place.gridName].filter(Boolean).join('，')],
          ['上报人', one.reporterHandle], ['附议', one.supporters ? `${one.supporters} 人` : null], ['上报时间', when(one.submittedAt)],
          ['本环节期限', one.dueAt ? when(one.dueAt) : null], ['处置单位', one.unit], ['挂账至', one.heldUntil ? when(one.heldUntil) : null],
          ['不予立案', one.rejection?.text], ['处置说明', one.resolution?.note], ['评价', one.rating ? `${one.rating.score} 分 ${one.rating.comment ?? ''}` : null],
        ]),
        photos(one.photos ?? []),
        one.resolution?.photos?.length ? [h('h3', {}, '处置后'), photos(one.resolution.photos)] : null,
        commands(one.allowedCommands ?? [], known(one.allowedCommands?.includes('dispatch') ? await units(one.categoryCode) : []), `/api/v1/reports/${encodeURIComponent(id)}`, refresh),
        h('h3', {}, '经过'),
        h('ol', { class: 'steps' }, (one.history ?? []).map((step) => h('li', {},
          `${STEPS[step.what] ?? step.what} → ${STATES[step.to] ?? step.to} `, h('small', {}, [when(step.at), step.reason, step.note].filter(Boolean).join(' · '))))),
      ];
    },
  });
}
