import { h, fill, state } from '/pages/dom.js';
import { act, sorry, upload } from '/pages/api.js';
import { t } from '/pages/language.js';

/**
 * Buttons for the commands that the API allows now, and no others. `known` says what each is called and which fields it
 * takes: {name: {label, path?, main?, hint?, fields?: [{name, label, required?, type?, options?, longest?, service?}]}};
 * one that a page does not know is not offered. A field of type `pictures` is uploaded first; its value is a list of ids.
 */
export function commands(allowed, known, base, done, about = t('可执行的操作', 'What you can do')) {
  const place = h('div', { 'aria-live': 'polite' });
  const offered = allowed.filter((name) => known[name]);
  const buttons = h('div', { class: 'commands', role: 'group', 'aria-label': about },
    offered.map((name) => h('button', { type: 'button', class: known[name].main ? 'main' : '', onclick: (event) => ask(name, event.currentTarget) }, known[name].label)));
  return h('div', {}, offered.length ? buttons : h('p', { class: 'hint' }, t('您目前没有可执行的操作。', 'There is nothing for you to do here now.')), place);

  function ask(name, button) {
    const { label, hint, fields = [] } = known[name];
    const submit = h('button', { class: 'main', type: 'submit' }, t(`确认${label}`, `Confirm: ${label}`));
    const cancel = () => {
      fill(place);
      button.focus();
    };
    const form = h('form', {
      class: 'command', 'aria-label': label, onsubmit: (event) => { event.preventDefault(); send(name, form, submit); },
      onkeydown: (event) => { if (event.key === 'Escape') cancel(); },
    },
    h('h3', {}, label), hint ? h('p', { class: 'hint' }, hint) : null, fields.map(input),
    h('div', { class: 'commands' }, submit, h('button', { type: 'button', onclick: cancel }, t('不做了', 'Cancel'))));
    fill(place, form);
    (form.querySelector('input,textarea,select') ?? submit).focus();
  }

  async function send(name, form, submit) {
    submit.disabled = true;
    form.querySelector('.state')?.remove();
    try {
      await act(`${base}/${known[name].path ?? name}`, known[name].fields ? await values(known[name].fields, form) : undefined);
    } catch (failure) {
      submit.disabled = false;
      form.append(state(sorry(failure), 'bad'));
      if (failure.status === 409 || failure.status === 412) await done(sorry(failure), 'bad');
      return;
    }
    await done(t(`${known[name].label}：已完成`, `${known[name].label}: done`), 'good');
  }
}

async function values(fields, form) {
  const given = new FormData(form);
  const body = {};
  for (const { name, type, service } of fields) {
    if (type === 'pictures') {
      const files = given.getAll(name).filter((file) => file.size);
      if (files.length) body[name] = await Promise.all(files.map((file) => upload(service, file)));
    } else if (given.get(name)) {
      body[name] = given.get(name).trim();
    }
  }
  return body;
}

function input({ name, label, required, type = 'textarea', options, longest }) {
  let field;
  if (options) field = h('select', { name, required }, options.map(([value, text]) => h('option', { value }, text)));
  else if (type === 'textarea') field = h('textarea', { name, required, maxlength: String(longest ?? 300) });
  else if (type === 'pictures') field = h('input', { name, required, type: 'file', accept: 'image/jpeg,image/png,image/webp', multiple: true });
  else field = h('input', { name, required, type, maxlength: String(longest ?? 60) });
  return h('label', {}, label + (required ? '' : t('（可不填）', ' (optional)')), field);
}
