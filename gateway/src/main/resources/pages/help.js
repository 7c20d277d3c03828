import { h, when } from '/pages/dom.js';
import { read } from '/pages/api.js';
import { commands } from '/pages/commands.js';
import { desk, facts, heading, photos } from '/pages/desk.js';
import { t, words } from '/pages/language.js';
import { areaNames, unitNames } from '/pages/names.js';

const STATES = words({
  NEW: ['待受理', 'New'], TRIAGED: ['已受理', 'Triaged'], ASSIGNED: ['已分派', 'Assigned'], IN_PROGRESS: ['办理中', 'In progress'],
  WAITING_REQUESTER: ['等待求助人', 'Waiting for the requester'], SOLVED: ['已解决', 'Solved'], CONFIRMED: ['已确认', 'Confirmed'], CANCELLED: ['已撤销', 'Cancelled'], MERGED: ['已并入', 'Merged'],
});
const CATEGORIES = words({
  RIGHTS: ['权益', 'Rights'], INJURY: ['伤情', 'Injury'], ACCIDENT: ['事故', 'Accident'], HEALTH: ['健康', 'Health'], HOUSING: ['住房', 'Housing'],
  CHILDREN: ['子女', 'Children'], PARKING: ['停车', 'Parking'], JOB: ['就业', 'Job'], OTHER: ['其他', 'Other'],
});
const STAGES = words({ TRIAGE: ['受理', 'Triage'], SOLUTION: ['解决', 'Solution'], REPLY: ['答复', 'Reply'], ACCEPTANCE: ['接收', 'Acceptance'] });
const HAND_OVER = words({
  HANDED_OVER: ['待接收', 'To be accepted'], ACCEPTED: ['待答复', 'To be answered'], REPLIED: ['已答复', 'Answered'], RETURNED: ['已退回', 'Returned'], CLOSED: ['已了结', 'Closed'],
});
/** What a department may do with its part, by state (welfare.md 3.6); the service has the last word. */
const HAND_OVER_ALLOWED = { HANDED_OVER: ['acceptance', 'return'], ACCEPTED: ['reply', 'return'] };
const STEPS = words({
  create: ['提交', 'Asked'], submission: ['提交', 'Asked'], triage: ['受理', 'Triaged'], assignment: ['分派', 'Assigned'], 'hand-over': ['转办部门', 'Handed over'], 'hand-overs': ['转办部门', 'Handed over'],
  'hand-over-acceptance': ['部门接收', 'Accepted by the department'], 'hand-over-reply': ['部门答复', 'Answered by the department'], 'hand-over-return': ['部门退回', 'Returned by the department'],
  start: ['开始办理', 'Started'], wait: ['请求助人补充', 'Requester asked'], replies: ['求助人补充', 'Requester answered'], reply: ['求助人补充', 'Requester answered'], resumption: ['继续办理', 'Resumed'],
  solution: ['已解决', 'Solved'], confirmation: ['求助人确认', 'Confirmed by the requester'], dispute: ['求助人有异议', 'Disputed'], cancellation: ['求助人撤销', 'Cancelled'],
  merge: ['并案', 'Merged'], messages: ['留言', 'Message'], 'clock-breach': ['超过期限', 'Time limit passed'], 'contact-sharing': ['联系方式', 'Contact'],
});
const ENDED = ['SOLVED', 'CONFIRMED', 'CANCELLED', 'MERGED'];
const LONGEST = 2000;

function known(departments) {
  const said = (name, label) => ({ name, label, required: true, longest: LONGEST });
  return {
    triage: {
      label: t('受理', 'Triage'), main: true, hint: t('新立一个问题，或并入已有问题，二选一。', 'Open a matter or join one: either of the two.'),
      fields: [
        { name: 'matterTitle', label: t('问题名称（不得指向个人）', 'Title of the matter (about no person)'), type: 'text' },
        { name: 'matterId', label: t('或并入已有问题编号', 'or number of a matter'), type: 'text' }, { name: 'note', label: t('说明', 'Note') },
      ],
    },
    assignment: { label: t('由我承办', 'I take it'), main: true, fields: [{ name: 'note', label: t('说明', 'Note') }] },
    'hand-overs': {
      label: t('转办部门', 'Hand over'),
      fields: [
        departments.length ? { name: 'department', label: t('部门', 'Department'), required: true, options: departments } : { name: 'department', label: t('部门代码', 'Code of the department'), required: true, type: 'text' },
        { name: 'brief', label: t('转办说明', 'What it is asked'), longest: LONGEST },
      ],
    },
    start: { label: t('开始办理', 'Start'), main: true },
    wait: { label: t('请求助人补充', 'Ask the requester'), fields: [said('question', t('需要补充什么', 'What is needed'))] },
    solution: { label: t('已解决', 'Solved'), main: true, fields: [said('note', t('如何解决（求助人可见）', 'How it was solved (the requester reads it)'))] },
    merge: { label: t('并入另一件', 'Merge'), fields: [{ name: 'into', label: t('继续办理的求助编号', 'Number of the request that goes on'), required: true, type: 'text' }] },
    messages: { label: t('给求助人留言', 'Write to the requester'), fields: [said('text', t('留言', 'Message'))] },
  };
}

function knownToDepartments() {
  return {
    acceptance: { label: t('接收转办', 'Accept the hand-over'), main: true },
    reply: { label: t('答复转办', 'Answer'), main: true, fields: [{ name: 'text', label: t('答复（求助人可见）', 'Answer (the requester reads it)'), required: true, longest: LONGEST }] },
    return: { label: t('退回转办', 'Return'), hint: t('退回后本部门不再看到此件。', 'Your department does not see the request afterwards.'), fields: [{ name: 'reason', label: t('退回原因', 'Reason'), required: true }] },
  };
}

const tag = (one, overdue = one.overdue) => h('span', { class: `tag ${overdue ? 'late' : ENDED.includes(one.state) ? 'good' : 'wait'}` },
  STATES(one.state) + (overdue ? t(' · 超时', ' · overdue') : ''));

/** ISO 8601 durations as hours and minutes of working time. */
const spent = (duration) => {
  const [, hours = 0, minutes = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return t(`${hours} 小时 ${minutes} 分`, `${hours} h ${minutes} min`);
};

const clockRows = (clock) => (clock?.stages ?? []).map((stage) => [STAGES(stage.stage),
  t(`已用 ${spent(stage.used)}，时限 ${spent(stage.limit)}`, `${spent(stage.used)} of ${spent(stage.limit)} working time`)
  + (stage.running ? t('，计时中', ', running') : '') + (stage.overdue ? t('，已超时', ', overdue') : '')]);

function handOver(one, as, refresh) {
  const allowed = as === 'DEPARTMENT' ? HAND_OVER_ALLOWED[one.state] ?? [] : [];
  return h('section', { class: 'part', 'aria-label': t(`转办${one.name}`, `Hand-over to ${one.name}`) },
    h('h4', {}, one.name, ' ', h('span', { class: `tag ${one.clock?.overdue ? 'late' : one.state === 'REPLIED' ? 'good' : 'wait'}` }, HAND_OVER(one.state) + (one.clock?.overdue ? t(' · 超时', ' · overdue') : ''))),
    facts([
      [t('转办时间', 'Handed over'), when(one.at)], [t('期限', 'Due'), one.clock?.due ? when(one.clock.due) : null], [t('转办说明', 'Asked'), one.brief],
      [t('答复', 'Answer'), one.reply], [t('答复时间', 'Answered'), one.repliedAt ? when(one.repliedAt) : null], [t('退回原因', 'Returned because'), one.returnReason], ...clockRows(one.clock),
    ]),
    allowed.length ? commands(allowed, knownToDepartments(), `/api/v1/hand-overs/${encodeURIComponent(one.id)}`, refresh, t('部门可执行的操作', 'What your department can do')) : null);
}

export async function show(main) {
  const [names, departments] = await Promise.all([areaNames(), unitNames()]);
  desk(main, {
    title: t('求助办理', 'Help desk'),
    path: '/api/v1/help-requests',
    filters: [{ name: 'state', label: t('状态', 'State'), options: STATES.options() }, { name: 'category', label: t('类别', 'Category'), options: CATEGORIES.options() }],
    row: (one) => [
      h('span', {}, CATEGORIES(one.category), one.departments.length ? t(` · 转办 ${one.departments.length}`, ` · handed over ${one.departments.length}`) : ''), tag(one),
      h('small', {}, [names.get(one.communityCode) ?? one.communityCode, when(one.submittedAt)].join(' · ')),
      one.due ? h('small', { class: one.overdue ? 'due late' : 'due' }, t(`期限 ${when(one.due)}`, `due ${when(one.due)}`)) : null,
    ],
    detail: async (id, refresh) => {
      const path = `/api/v1/help-requests/${encodeURIComponent(id)}`;
      const one = await read(path);
      const allowed = [...(one.allowed ?? []), ...(ENDED.includes(one.state) || one.as !== 'OFFICE' || one.allowed?.includes('messages') ? [] : ['messages'])];
      return [
        heading(t(`${CATEGORIES(one.category)}求助 `, `${CATEGORIES(one.category)} `), tag(one, one.clock?.overdue)),
        facts([
          [t('内容', 'Text'), one.text ?? t('已超过保存期', 'past its retention')], [t('求助人', 'Requester'), one.requester],
          [t('社区', 'Community'), names.get(one.communityCode) ?? one.communityCode], [t('希望法律援助', 'Wants legal aid'), one.wantsLegalAid ? t('是', 'yes') : null],
          [t('提交时间', 'Asked'), when(one.submittedAt)], [t('期限', 'Due'), one.clock?.due ? when(one.clock.due) : null], [t('问题', 'Matter'), one.matterId], [t('编号', 'Number'), one.id],
        ]),
        photos(one.media ?? []),
        h('h3', {}, t('计时', 'Clock')), facts(clockRows(one.clock)),
        one.handOvers?.length ? [h('h3', {}, t('转办', 'Hand-overs')), one.handOvers.map((part) => handOver(part, one.as, refresh))] : null,
        one.messages?.length ? [h('h3', {}, t('往来', 'Messages')), facts(one.messages.map((said) => [when(said.at), said.text]))] : null,
        commands(allowed, known([...departments]), path, refresh),
        h('h3', {}, t('经过', 'History')),
        h('ol', { class: 'steps' }, (one.steps ?? []).map((step) => h('li', {},
          h('span', {}, STEPS(step.what)), ' → ', STATES(step.to),
          h('small', {}, [when(step.at), step.what === 'clock-breach' ? STAGES(step.reason) : departments.get(step.reason) ?? step.reason, step.note].filter(Boolean).join(' · '))))),
      ];
    },
  });
}
