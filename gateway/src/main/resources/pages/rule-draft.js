import { h, fill, state } from '/pages/dom.js';
import { sorry } from '/pages/api.js';
import { heading } from '/pages/desk.js';
import { t, words } from '/pages/language.js';

const FACTS = words({
  REPORT_VERIFIED: ['随手拍经核实', 'Report verified'], REPORT_SUPPORT_CONFIRMED: ['附议经核实', 'Support confirmed'], VOLUNTEER_HOURS_CONFIRMED: ['志愿时长确认', 'Volunteer hours'],
  ATTENDANCE_CONFIRMED: ['签到确认', 'Attendance'], COURSE_COMPLETED: ['课程完成', 'Course completed'],
});

/** The first day that is free: after the last book's, and not before tomorrow. */
function firstDay(last) {
  const after = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const tomorrow = after(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
  return last && after(last.effectiveFrom) > tomorrow ? after(last.effectiveFrom) : tomorrow;
}

/**
 * A rule book as a form: one row for each rule. `last`: what is shown at first; `draft`: the book that is changed, null
 * for a new one. `save(body)` may throw a Problem, which is told under the form.
 */
export function draftForm(last, draft, save, cancel) {
  const rows = h('tbody', {});
  (last?.rules ?? []).forEach((rule) => rows.append(row(rule)));
  const told = h('div', { 'aria-live': 'polite' });
  const submit = h('button', { class: 'main', type: 'submit' }, t('保存草稿', 'Save the draft'));
  const columns = [t('规则', 'Rule'), t('事由', 'For'), t('分值', 'Points'), t('每', 'Per'), t('每日上限', 'A day at most'), t('每月上限', 'A month at most'), t('适用', 'Where'), t('操作', 'Action')];
  const from = h('input', { name: 'effectiveFrom', type: 'date', required: true, value: draft?.effectiveFrom ?? firstDay(last) });
  const charter = h('input', { name: 'charterVersion', type: 'number', min: '1', required: true, value: String(last?.charterVersion ?? 1) });
  const overallDay = capInput(t('各项合计每日上限（分）', 'All together a day (points)'), last?.overall?.day);
  const overallMonth = capInput(t('各项合计每月上限（分）', 'All together a month (points)'), last?.overall?.month);
  return h('form', { class: 'draft', onsubmit: send },
    heading(draft ? t(`修改第 ${draft.version} 版草稿`, `Edit draft ${draft.version}`) : t('起草新版规则册', 'Draft a new rule book')),
    h('div', { class: 'fields' },
      h('label', {}, t('生效日期（明天或更晚）', 'In force from (tomorrow or later)'), from), h('label', {}, t('依据的积分办法版本', 'Scheme version it rests on'), charter),
      h('label', {}, t('各项合计每日上限（分）', 'All together a day (points)'), overallDay), h('label', {}, t('各项合计每月上限（分）', 'All together a month (points)'), overallMonth)),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('规则', 'Rules') },
      h('table', { class: 'editing' }, h('caption', {}, t('规则（上限留空为不限）', 'Rules (no limit where it is empty)')),
        h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))), rows)),
    h('p', {}, h('button', { type: 'button', onclick: () => {
      const added = row({ id: '', title: '', factType: 'REPORT_VERIFIED', amount: 1, per: 'FACT', area: 'FRIENDLY_STREET', workerTypes: [] });
      rows.append(added);
      added.querySelector('input').focus();
    } }, t('添加规则', 'Add a rule'))),
    told,
    h('div', { class: 'commands' }, submit, h('button', { type: 'button', onclick: cancel }, t('不做了', 'Cancel'))));

  async function send(event) {
    event.preventDefault();
    submit.disabled = true;
    fill(told);
    try {
      await save({
        charterVersion: Number(charter.value), effectiveFrom: from.value, rules: [...rows.children].map((one) => one.rule()),
        overall: { day: capOf(overallDay, 'POINTS'), month: capOf(overallMonth, 'POINTS'), subject: last?.overall?.subject ?? null },
      });
    } catch (failure) {
      submit.disabled = false;
      fill(told, state(sorry(failure), 'bad'));
    }
  }
}

const capInput = (name, cap) => h('input', { type: 'number', min: '1', 'aria-label': name, value: cap ? String(cap.limit) : '' });
const capOf = (input, unit) => (input.value ? { limit: Number(input.value), unit } : null);
const select = (name, options, value) => h('select', { 'aria-label': name }, options.map(([code, text]) => h('option', { value: code, selected: code === value }, text)));

function row(rule) {
  const named = (what) => (rule.title ? t(`${rule.title}：${what}`, `${rule.title}: ${what}`) : what);
  const units = [['TIMES', t('次', 'times')], ['POINTS', t('分', 'points')]];
  const title = h('input', { type: 'text', required: true, maxlength: '40', 'aria-label': t('规则名称', 'Name of the rule'), value: rule.title });
  const fact = select(named(t('事由', 'for')), FACTS.options(), rule.factType);
  const amount = h('input', { type: 'number', min: '1', max: '100', required: true, 'aria-label': named(t('分值', 'points')), value: String(rule.amount) });
  const per = select(named(t('每', 'per')), [['FACT', t('次', 'time')], ['HALF_HOUR', t('半小时', 'half hour')]], rule.per);
  const day = capInput(named(t('每日上限', 'a day at most')), rule.caps?.day);
  const dayUnit = select(named(t('每日上限单位', 'unit of the day’s limit')), units, rule.caps?.day?.unit ?? 'TIMES');
  const month = capInput(named(t('每月上限', 'a month at most')), rule.caps?.month);
  const monthUnit = select(named(t('每月上限单位', 'unit of the month’s limit')), units, rule.caps?.month?.unit ?? 'TIMES');
  const area = select(named(t('适用', 'where')), [['FRIENDLY_STREET', t('友好街区', 'Friendly street')], ['ANY', t('全域', 'Everywhere')]], rule.area);
  const remove = h('button', { type: 'button', 'aria-label': named(t('删除', 'remove')), onclick: () => element.remove() }, t('删除', 'Remove'));
  const element = h('tr', {}, h('th', { scope: 'row' }, title), [fact, amount, per, [day, dayUnit], [month, monthUnit], area, remove].map((cell) => h('td', {}, cell)));
  element.rule = () => ({
    id: rule.id || `rule.${crypto.randomUUID().slice(0, 8)}`, title: title.value.trim(), factType: fact.value, amount: Number(amount.value), per: per.value, area: area.value,
    caps: { day: capOf(day, dayUnit.value), month: capOf(month, monthUnit.value), subject: rule.caps?.subject ?? null },
    workerTypes: rule.workerTypes ?? [], effectiveFrom: rule.effectiveFrom ?? null,
  });
  return element;
}
