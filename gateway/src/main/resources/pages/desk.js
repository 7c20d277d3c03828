import { h, fill, state } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';

/**
 * A queue on the left, one case on the right. `about`: {title, path, filters: [{name, label, options}], row(item),
 * detail(id, refresh)}; the queue is sorted by its clock: overdue first, then what is due soonest.
 */
export function desk(main, about) {
  let items = [];
  let next = null;
  let chosen = null;
  const list = h('ul', { class: 'queue', 'aria-label': `${about.title}队列` });
  const more = h('button', { type: 'button', onclick: () => load(true) }, '更多');
  const detail = h('section', { class: 'card', 'aria-live': 'polite', 'aria-label': '详情' }, state('从左侧选择一件'));
  const form = h('form', { onsubmit: (event) => event.preventDefault(), onchange: () => load() },
    about.filters.map(({ name, label, options }) => h('label', {}, label,
      h('select', { name }, [['', '全部'], ...options].map(([value, text]) => h('option', { value }, text))))),
    h('label', {}, h('input', { type: 'checkbox', name: 'overdue', value: 'true' }), '只看超时'));
  fill(main,
    h('div', { class: 'head' }, h('h1', {}, about.title), form),
    h('div', { class: 'desk' }, h('div', {}, list, h('p', {}, more)), detail));
  load();

  async function load(again = false) {
    if (!again) fill(list, h('li', {}, state('正在读取…')));
    try {
      const path = `${about.path}?${query({ ...Object.fromEntries(new FormData(form)), limit: 50, cursor: again ? next : null })}`;
      const page = await read(path);
      items = again ? [...items, ...page.items] : page.items;
      next = page.next ?? null;
      draw();
    } catch (failure) {
      more.hidden = true;
      fill(list, h('li', {}, state(sorry(failure), 'bad')));
    }
  }

  function draw() {
    more.hidden = !next;
    const due = (item) => item.dueAt ?? item.due ?? '9999';
    const sorted = [...items].sort((a, b) => Number(b.overdue ?? 0) - Number(a.overdue ?? 0) || due(a).localeCompare(due(b)));
    fill(list, sorted.length
      ? sorted.map((item) => h('li', {}, h('button', {
        type: 'button', 'aria-current': item.id === chosen ? 'true' : null, onclick: () => open(item.id),
      }, about.row(item))))
      : h('li', {}, state('没有符合条件的件')));
  }

  async function open(id) {
    chosen = id;
    draw();
    fill(detail, state('正在读取…'));
    await refresh(id);
    if (matchMedia('(max-width: 700px)').matches) detail.scrollIntoView();
  }

  async function refresh(id, note) {
    try {
      const shown = await about.detail(id, async (failed) => { await refresh(id, failed); await load(); });
      if (id === chosen) fill(detail, note ? state(note, 'bad') : null, shown);
    } catch (failure) {
      if (id === chosen) fill(detail, state(sorry(failure), 'bad'));
    }
  }
}

/** Rows of a definition list; rows without a value are left out. */
export const facts = (rows) => h('dl', { class: 'facts' },
  rows.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));

export const photos = (list) => (list.length
  ? h('div', { class: 'photos' }, list.map((one, index) => h('a', { href: one.url, 'data-full': '', target: '_blank', rel: 'noopener' },
    h('img', { src: one.thumbnailUrl ?? one.url, alt: `照片 ${index + 1}`, loading: 'lazy' }))))
  : null);
