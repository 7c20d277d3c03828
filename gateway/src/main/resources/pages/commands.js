import { h, fill, state } from '/pages/dom.js';
import { act, sorry } from '/pages/api.js';

/**
 * Buttons for the commands that the API allows now, and no others. `known` says what each is called and which fields it
 * takes: {name: {label, path?, main?, fields?: [{name, label, required?, type?, options?}]}}; one that a page does not
 * know is not offered.
 */
export function commands(allowed, known, base, done) {
  const place = h('div', { 'aria-live': 'polite' });
  const offered = allowed.filter((name) => known[name]);
  const buttons = h('div', { class: 'commands', role: 'group', 'aria-label': '可执行的操作' },
    offered.map((name) => h('button', { type: 'button', class: known[name].main ? 'main' : '', onclick: () => ask(name) }, known[name].label)));
  return h('div', {}, offered.length ? buttons : h('p', { class: 'hint' }, '您目前没有可执行的操作。'), place);

  function ask(name) {
    const { label, fields = [] } = known[name];
    const submit = h('button', { class: 'main', type: 'submit' }, `确认${label}`);
    const form = h('form', { class: 'command', onsubmit: (event) => { event.preventDefault(); send(name, form, submit); } },
      h('h3', {}, label), fields.map(input),
      h('div', { class: 'commands' }, submit, h('button', { type: 'button', onclick: () => fill(place) }, '不做了')));
    fill(place, form);
    (form.querySelector('input,textarea,select') ?? submit).focus();
  }

  async function send(name, form, submit) {
    submit.disabled = true;
    const values = [...new FormData(form)].filter(([, value]) => value !== '').map(([key, value]) => [key, value.trim()]);
    try {
      await act(`${base}/${known[name].path ?? name}`, known[name].fields ? Object.fromEntries(values) : undefined);
      fill(place, state('已完成'));
      await done();
    } catch (failure) {
      submit.disabled = false;
      form.querySelector('.state')?.remove();
      form.append(state(sorry(failure), 'bad'));
      if (failure.status === 409 || failure.status === 412) await done(sorry(failure));
    }
  }
}

function input({ name, label, required, type = 'textarea', options }) {
  const field = options
    ? h('select', { name, required }, options.map(([value, text]) => h('option', { value }, text)))
    : type === 'textarea'
      ? h('textarea', { name, required, maxlength: '300' })
      : h('input', { name, required, type, maxlength: '60' });
  return h('label', {}, label + (required ? '' : '（可不填）'), field);
}
