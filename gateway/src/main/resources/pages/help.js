import { h, when } from '/pages/dom.js';
import { read } from '/pages/api.js';
import { commands } from '/pages/commands.js';
import { desk, facts, photos } from '/pages/desk.js';

const STATES = {
  NEW: '待受理', TRIAGED: '已受理', ASSIGNED: '已分派', IN_PROGRESS: '办理中', WAITING_REQUESTER: '等待求助人', SOLVED: '已解决', CONFIRMED: '已确认', CANCELLED: '已撤销', MERGED: '已并入',
};
const CATEGORIES = {
  RIGHTS: '权益', INJURY: '伤情', ACCIDENT: '事故', HEALTH: '健康', HOUSING: '住房', CHILDREN: '子女', PARKING: '停车', JOB: '就业', OTHER: '其他',
};
const STAGES = { TRIAGE: '受理', SOLUTION: '解决', REPLY: '答复', ACCEPTANCE: '接收' };
const HAND_OVER = {
  PENDING: '待接收', SENT: '待接收', ACCEPTED: '已接收', REPLIED: '已答复', RETURNED: '已退回',
};
const STEPS = {
  create: '提交', submission: '提交', 'hand-over-acceptance': '部门接收', 'hand-over-reply': '部门答复', 'hand-over-return': '部门退回', replies: '求助人补充', reply: '求助人补充',
  resumption: '继续办理', confirmation: '求助人确认', dispute: '求助人有异议', cancellation: '求助人撤销', assignment: '分派',
};
const text = (name, label) => ({ name, label, required: true });
const KNOWN = {
  triage: { label: '受理', main: true, fields: [{ name: 'matterTitle', label: '问题名称（不得指向个人）', type: 'text' }, { name: 'matterId', label: '或并入已有问题编号', type: 'text' }, { name: 'note', label: '说明' }] },
  assignment: { label: '由我承办', main: true, fields: [{ name: 'note', label: '说明' }] },
  'hand-overs': { label: '转办部门', fields: [{ name: 'department', label: '部门代码', required: true, type: 'text' }, { name: 'brief', label: '转办说明' }] },
  start: { label: '开始办理', main: true },
  wait: { label: '请求助人补充', fields: [text('question', '需要补充什么')] },
  solution: { label: '已解决', main: true, fields: [text('note', '如何解决')] },
  merge: { label: '并入另一件', fields: [{ name: 'into', label: '继续办理的求助编号', required: true, type: 'text' }] },
  messages: { label: '给求助人留言', fields: [text('text', '留言')] },
};
const ENDED = ['SOLVED', 'CONFIRMED', 'CANCELLED', 'MERGED'];
const tag = (one, overdue = one.overdue) => h('span', { class: `tag ${overdue ? 'late' : ENDED.includes(one.state) ? 'good' : 'wait'}` },
  (STATES[one.state] ?? one.state) + (overdue ? ' · 超时' : ''));

/** ISO 8601 durations as hours and minutes of working time. */
const spent = (duration) => {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return `${hours} 小时 ${minutes} 分`;
};

export function show(main) {
  desk(main, {
    title: '求助办理',
    path: '/api/v1/help-requests',
    filters: [{ name: 'state', label: '状态', options: Object.entries(STATES) }, { name: 'category', label: '类别', options: Object.entries(CATEGORIES) }],
    row: (one) => [
      h('span', {}, CATEGORIES[one.category] ?? one.category, one.departments.length ? ` · 转办 ${one.departments.length}` : ''), tag(one),
      h('small', {}, [one.communityCode, when(one.submittedAt), one.due ? `期限 ${when(one.due)}` : null].filter(Boolean).join(' · ')),
    ],
    detail: async (id, refresh) => {
      const path = `/api/v1/help-requests/${encodeURIComponent(id)}`;
      const one = await read(path);
      return [
        h('h2', {}, `${CATEGORIES[one.category] ?? one.category}求助 `, tag(one, one.clock?.overdue)),
        facts([
          ['编号', one.id], ['内容', one.text ?? '已超过保存期'], ['求助人', one.requester], ['社区', one.communityCode],
          ['希望法律援助', one.wantsLegalAid ? '是' : null], ['提交时间', when(one.submittedAt)], ['期限', one.clock?.due ? when(one.clock.due) : null], ['问题', one.matterId], ['承办人', one.officer],
        ]),
        photos(one.media ?? []),
        h('h3', {}, '计时'),
        facts((one.clock?.stages ?? []).map((stage) => [STAGES[stage.stage] ?? stage.stage,
          `已用 ${spent(stage.used)}，时限 ${spent(stage.limit)}${stage.running ? '，计时中' : ''}${stage.overdue ? '，已超时' : ''}`])),
        one.handOvers?.length ? [h('h3', {}, '转办'), facts(one.handOvers.map((part) => [part.name,
          [HAND_OVER[part.state] ?? part.state, when(part.at), part.reply ?? part.returnReason].filter(Boolean).join(' · ')]))] : null,
        one.messages?.length ? [h('h3', {}, '往来'), facts(one.messages.map((said) => [when(said.at), said.text]))] : null,
        commands([...(one.allowed ?? []), ...(ENDED.includes(one.state) || one.as !== 'OFFICE' || one.allowed?.includes('messages') ? [] : ['messages'])], KNOWN, path, refresh),
        h('h3', {}, '经过'),
        h('ol', { class: 'steps' }, (one.steps ?? []).map((step) => h('li', {},
          `${STEPS[step.what] ?? KNOWN[step.what]?.label ?? step.what} → ${STATES[step.to] ?? step.to} `, h('small', {}, [when(step.at), step.reason, step.note].filter(Boolean).join(' · '))))),
      ];
    },
  });
}
