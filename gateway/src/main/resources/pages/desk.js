import { h, fill, state, number } from '/pages/dom.js';
import { query, read, sorry } from '/pages/api.js';
import { t } from '/pages/language.js';

/**
 * A queue on the left, one case on the right; on a narrow screen one of the two. `about`: {title, path, filters: [{name,
 * label, options}], row(item), detail(id, refresh)}; the queue is sorted by its clock: overdue first, then what is due
 * soonest.
 */
export function desk(main, about) {
  let items = [];
  let next = null;
  let chosen = null;
  const list = h('ul', { class: 'queue', 'aria-label': t(`${about.title}队列`, `${about.title}: queue`) });
  const more = h('button', { type: 'button', hidden: true, onclick: () => load(true) }, t('更多', 'More'));
  const count = h('p', { class: 'hint count', role: 'status' });
  const detail = h('section', { class: 'card detail', 'aria-label': t('详情', 'Case') }, state(t('从队列中选择一件', 'Choose a case from the queue')));
  const news = h('div', { class: 'hidden-text', 'aria-live': 'polite' });
  const form = h('form', { onsubmit: (event) => event.preventDefault(), onchange: () => load() },
    about.filters.map(({ name, label, options }) => h('label', {}, label,
      h('select', { name }, [['', t('全部', 'All')], ...options].map(([value, text]) => h('option', { value }, text))))),
    h('label', {}, h('input', { type: 'checkbox', name: 'overdue', value: 'true' }), t('只看超时', 'Overdue only')));
  const both = h('div', { class: 'desk' }, h('div', { class: 'list' }, count, list, h('p', {}, more)), detail);
  fill(main, h('div', { class: 'head' }, h('h1', {}, about.title), form), both, news);
  load();

  async function load(again = false) {
    if (!again && !items.length) fill(list, h('li', {}, state(t('正在读取…', 'reading…'))));
    try {
      const path = `${about.path}?${query({ ...Object.fromEntries(new FormData(form)), limit: 50, cursor: again ? next : null })}`;
      const page = await read(path);
      items = again ? [...items, ...page.items] : page.items;
      next = page.next ?? null;
      draw();
    } catch (failure) {
      more.hidden = true;
      items = [];
      count.textContent = '';
      fill(list, h('li', {}, state(sorry(failure), 'bad')));
    }
  }

  function draw() {
    more.hidden = !next;
    const late = items.filter((item) => item.overdue).length;
    const some = next ? t('已列出', 'listed: ') : t('共', '');
    count.textContent = items.length ? t(`${some} ${number(items.length)} 件`, `${some}${number(items.length)} cases`) + (late ? t(`，其中超时 ${number(late)} 件`, `, ${number(late)} overdue`) : '') : '';
    const due = (item) => item.dueAt ?? item.due ?? '9999';
    const sorted = [...items].sort((a, b) => Number(b.overdue ?? 0) - Number(a.overdue ?? 0) || due(a).localeCompare(due(b)));
    fill(list, sorted.length
      ? sorted.map((item) => h('li', {}, h('button', {
        type: 'button', 'data-id': item.id, 'aria-current': item.id === chosen ? 'true' : null, onclick: () => open(item.id),
      }, about.row(item))))
      : h('li', {}, state(t('没有符合条件的件', 'No case fits'))));
  }

  async function open(id) {
    chosen = id;
    list.querySelectorAll('button').forEach((button) => (button.dataset.id === id ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current')));
    both.classList.add('reading');
    fill(detail, back(), state(t('正在读取…', 'reading…')));
    await refresh(id);
    toHeading(detail);
  }

  function back() {
    return h('button', { type: 'button', class: 'back', onclick: () => {
      both.classList.remove('reading');
      list.querySelector('[aria-current]')?.focus();
    } }, t('返回队列', 'Back to the queue'));
  }

  async function refresh(id, note, kind) {
    const said = note ? state(note, kind) : null;
    try {
      const shown = await about.detail(id, async (told, how) => {
        await refresh(id, told, how);
        toHeading(detail);
        news.textContent = told ?? '';
        await load();
      });
      if (id === chosen) fill(detail, back(), said, shown);
    } catch (failure) {
      // after a command a case may have left the reader's sight; what was done is told all the same
      if (id === chosen) fill(detail, back(), said, failure.status === 404 && kind === 'good' ? state(t('此件已不在您的队列中', 'This case is no longer in your queue')) : state(sorry(failure), 'bad'));
    }
  }
}

/** The heading of a case takes the focus when it opens; what is told above it stays in sight. */
export function toHeading(detail) {
  detail.scrollTop = 0;
  detail.querySelector('h2')?.focus({ preventScroll: true });
}

export const heading = (...content) => h('h2', { tabindex: '-1' }, content);

/** Rows of a definition list; rows without a value are left out. */
export const facts = (rows) => h('dl', { class: 'facts' },
  rows.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));

/** Links to pictures are signed and good for five minutes; opening the case again makes new ones. */
export const photos = (list, what = t('照片', 'Photo')) => (list.length
  ? h('div', { class: 'photos' }, list.map((one, index) => h('a', { href: one.url, 'data-full': '', target: '_blank', rel: 'noopener' },
    h('img', { src: one.thumbnailUrl ?? one.url, alt: `${what} ${index + 1}`, loading: 'lazy', onerror: (event) => {
      event.target.replaceWith(h('span', { class: 'gone' }, t('照片链接已过期，请重新打开此件', 'The link has expired, open the case again')));
    } }))))
  : null);
