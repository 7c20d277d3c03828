import { h, when } from '/pages/dom.js';
import { read } from '/pages/api.js';
import { commands } from '/pages/commands.js';
import { desk, facts, heading, photos } from '/pages/desk.js';
import { t, words } from '/pages/language.js';
import { unitNames } from '/pages/names.js';
import { REPORT_ENDED, REPORT_STATES, ROLES } from '/pages/words.js';

const REASONS = words({
  NOT_FOUND_ON_SITE: ['现场未发现', 'Not found on site'], OUT_OF_REMIT: ['不属受理范围', 'Out of remit'], OUT_OF_AREA: ['不在辖区', 'Out of area'],
  ALREADY_HANDLED: ['已处理', 'Already handled'], NOT_ENOUGH_EVIDENCE: ['材料不足', 'Not enough evidence'], ABOUT_A_PERSON: ['涉及个人', 'About a person'],
  UNTRUE: ['不属实', 'Untrue'], OTHER: ['其他', 'Other'],
});
const STEPS = words({
  create: ['上报', 'Reported'], support: ['附议', 'Supported'], acceptance: ['立案', 'Accepted'], rejection: ['不予立案', 'Rejected'],
  'duplicate-mark': ['标记重复', 'Marked as duplicate'], withdrawal: ['撤回', 'Withdrawn'], dispatch: ['派遣', 'Dispatched'], start: ['开始处置', 'Started'],
  return: ['退单', 'Returned'], hold: ['挂账', 'Put on hold'], resumption: ['恢复处置', 'Resumed'], resolution: ['处置完成', 'Resolved'],
  verification: ['核查通过', 'Verified'], rework: ['返工', 'Sent back'], closure: ['结案', 'Closed'], reopening: ['重开', 'Reopened'], appeal: ['申诉', 'Appealed'],
  rating: ['评价', 'Rated'], 'clock-breach': ['超过期限', 'Time limit passed'], visibility: ['公开范围', 'Visibility'], redaction: ['隐去内容', 'Redacted'],
  'photo-removal': ['删除照片', 'Photo removed'], blurring: ['模糊照片', 'Photo blurred'], 'contact-sharing': ['联系方式', 'Contact'],
});
const STAGES = words({
  ACCEPT: ['立案', 'acceptance'], DISPATCH: ['派遣', 'dispatch'], RESOLVE: ['处置', 'handling'], VERIFY: ['核查', 'verification'], CLOSE: ['结案', 'closing'],
});

function known(units) {
  const note = { name: 'note', label: t('说明', 'Note') };
  const reason = { name: 'reason', label: t('原因', 'Reason'), required: true };
  return {
    acceptance: { label: t('立案', 'Accept'), main: true },
    rejection: { label: t('不予立案', 'Reject'), fields: [{ name: 'reason', label: t('理由', 'Reason'), required: true, options: REASONS.options() }, note] },
    'duplicate-mark': { label: t('标记重复', 'Mark as duplicate'), fields: [{ name: 'of', label: t('原上报编号', 'Number of the first report'), required: true, type: 'text' }] },
    dispatch: {
      label: t('派遣', 'Dispatch'), main: true,
      fields: [units.length ? { name: 'unit', label: t('处置单位', 'Unit'), required: true, options: units } : { name: 'unit', label: t('处置单位代码', 'Code of the unit'), required: true, type: 'text' }, note],
    },
    start: { label: t('开始处置', 'Start'), main: true },
    return: { label: t('退单', 'Return'), fields: [reason] },
    hold: { label: t('挂账', 'Put on hold'), fields: [reason, { name: 'until', label: t('挂账至', 'Until'), required: true, type: 'date' }] },
    resumption: { label: t('恢复处置', 'Resume'), main: true },
    resolution: {
      label: t('处置完成', 'Resolve'), main: true, hint: t('请附处置后照片；没有照片时写明原因。', 'Add photos taken afterwards, or say why there are none.'),
      fields: [
        { name: 'media', label: t('处置后照片', 'Photos afterwards'), type: 'pictures', service: 'governance' }, note,
        { name: 'noPhotoReason', label: t('没有照片的原因', 'Why there is no photo'), type: 'text', longest: 100 },
      ],
    },
    verification: { label: t('核查通过', 'Verify'), main: true, fields: [note] },
    rework: { label: t('返工', 'Send back'), fields: [reason] },
    closure: { label: t('结案', 'Close'), main: true },
    reopening: { label: t('重开', 'Reopen'), fields: [reason] },
  };
}

const tag = (one) => h('span', { class: `tag ${one.overdue ? 'late' : REPORT_ENDED.has(one.state) ? 'good' : 'wait'}` },
  REPORT_STATES(one.state) + (one.overdue ? t(' · 超时', ' · overdue') : ''));

const units = (categoryCode) => read('/api/v1/handling-units?limit=100').then(
  ({ items }) => items.filter((unit) => !unit.categories?.length || unit.categories.some((code) => categoryCode.startsWith(code))).map((unit) => [unit.unit, unit.name]),
  () => [],
);

function steps(history) {
  return h('ol', { class: 'steps' }, history.map((step) => h('li', {},
    h('span', {}, STEPS(step.what)), ' → ', REPORT_STATES(step.to),
    h('small', {}, [when(step.at), ROLES(step.by ?? ''), step.what === 'clock-breach' ? STAGES(step.reason) : REASONS(step.reason ?? ''), step.note].filter(Boolean).join(' · ')))));
}

export async function show(main) {
  const names = await unitNames();
  desk(main, {
    title: t('随手拍办理', 'Report desk'),
    path: '/api/v1/reports',
    filters: [{ name: 'state', label: t('状态', 'State'), options: REPORT_STATES.options() }],
    row: (one) => [
      h('span', {}, one.categoryName), tag(one),
      h('small', {}, [one.place.gridName ?? one.place.address, when(one.submittedAt)].filter(Boolean).join(' · ')),
      one.dueAt ? h('small', { class: one.overdue ? 'due late' : 'due' }, t(`期限 ${when(one.dueAt)}`, `due ${when(one.dueAt)}`)) : null,
    ],
    detail: async (id, refresh) => {
      const one = await read(`/api/v1/reports/${encodeURIComponent(id)}`);
      const allowed = one.allowedCommands ?? [];
      return [
        heading(one.categoryName, ' ', tag(one)),
        facts([
          [t('内容', 'Text'), one.text], [t('地点', 'Place'), [one.place.address, one.place.gridName].filter(Boolean).join(t('，', ', '))],
          [t('上报人', 'Reporter'), one.reporterHandle], [t('附议', 'Supporters'), one.supporters ? t(`${one.supporters} 人`, String(one.supporters)) : null],
          [t('上报时间', 'Reported'), when(one.submittedAt)], [t('本环节期限', 'Due'), one.dueAt ? when(one.dueAt) : null], [t('处置单位', 'Unit'), names.get(one.unit) ?? one.unit],
          [t('挂账至', 'On hold until'), one.heldUntil ? when(one.heldUntil) : null], [t('不予立案', 'Rejected'), one.rejection?.text],
          [t('没有照片', 'No photo'), one.noPhotoReason], [t('评价', 'Rating'), one.rating ? [one.rating.score, '/ 5', one.rating.comment].filter(Boolean).join(' ') : null],
          [t('编号', 'Number'), one.id],
        ]),
        photos(one.photos ?? []),
        one.resolution ? [h('h3', {}, t('处置结果', 'What was done')), facts([[t('说明', 'Note'), one.resolution.note], [t('没有照片', 'No photo'), one.resolution.noPhotoReason]]),
          photos(one.resolution.photos ?? [], t('处置后照片', 'Photo afterwards'))] : null,
        commands(allowed, known(allowed.includes('dispatch') ? await units(one.categoryCode) : []), `/api/v1/reports/${encodeURIComponent(id)}`, refresh),
        one.history?.length ? [h('h3', {}, t('经过', 'History')), steps(one.history)] : null,
      ];
    },
  });
}
