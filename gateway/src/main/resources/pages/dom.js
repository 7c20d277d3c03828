import { locale } from '/pages/language.js';

/** Builds elements without any markup in strings, so that no text from elsewhere can become markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function fill(element, ...children) {
  element.replaceChildren(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A table with a caption for screen readers; a cell that is a TD already stays as it is. */
export function table(caption, columns, rows) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column)))),
      h('tbody', {}, rows.map((row) => h('tr', {}, row.map((cell, index) => {
        if (index === 0) return h('th', { scope: 'row' }, cell);
        return cell instanceof HTMLTableCellElement ? cell : h('td', {}, cell);
      }))))));
}

export const state = (text, kind = '') => h('p', { class: `state ${kind}`, role: kind === 'bad' ? 'alert' : 'status' }, text);

const INSTANT = {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
};

/** Business time as everywhere in the system: 2023-04-03 14:00. */
export function when(instant) {
  if (!instant) return '—';
  const part = Object.fromEntries(new Intl.DateTimeFormat('en', INSTANT).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

export const number = (value, digits = 0) => (value === null || value === undefined ? '—'
  : new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 2) }).format(value));
