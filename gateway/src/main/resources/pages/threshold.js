import { h, fill, number } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';
import { t } from '/pages/language.js';

/** Whether the share of some answers is above, at or below a number; the service compares exactly: 80.0 % is not over 80 %. */
export function threshold(path, question) {
  const said = h('p', { class: 'said', 'aria-live': 'polite' });
  const words = { gt: t('超过', 'over'), gte: t('达到', 'at least'), lt: t('低于', 'below') };
  const form = h('form', { class: 'threshold', onsubmit: async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    if (!data.getAll('bands').length) {
      fill(said, t('请至少选择一个选项', 'Choose at least one answer'));
      return;
    }
    try {
      const tested = await read(`${path}/results/${encodeURIComponent(question.key)}/threshold?${query({ bands: data.getAll('bands').join(','), operator: data.get('operator'), percent: data.get('percent') })}`);
      const claim = `${words[data.get('operator')]} ${data.get('percent')}%`;
      fill(said, h('span', { class: `tag ${tested.holds ? 'good' : 'late'}` }, tested.holds ? t('成立', 'holds') : t('不成立', 'does not hold')), ' ',
        t(`所选合计 ${number(tested.percent, 1)}%（${number(tested.count)} / ${number(tested.validN)}），${tested.holds ? '' : '未'}${claim}`,
          `${number(tested.percent, 1)}% (${number(tested.count)} / ${number(tested.validN)}) is ${tested.holds ? '' : 'not '}${claim}`));
    } catch (failure) {
      fill(said, sorry(failure));
    }
  } },
  h('fieldset', {}, h('legend', {}, t('选项合计', 'These answers together')),
    question.cells.map((option) => h('label', {}, h('input', { type: 'checkbox', name: 'bands', value: option.column }), option.label ?? option.column))),
  h('label', {}, t('比较', 'are'), h('select', { name: 'operator' }, Object.entries(words).map(([value, text]) => h('option', { value }, text)))),
  h('label', {}, t('百分比', 'percent'), h('input', { name: 'percent', type: 'number', min: '0', max: '100', step: '0.1', value: '80', required: true })),
  h('button', { type: 'submit' }, t('检验', 'Test')));
  return h('details', {}, h('summary', {}, t('阈值检验', 'Threshold test')), form, said);
}
