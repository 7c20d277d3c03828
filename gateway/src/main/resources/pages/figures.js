import { Problem, query, read } from '/pages/api.js';

/** Keys and groupings that a service refused as unknown; asked once, then left out, so that the rest still shows. */
const unknown = new Set();

/** One call for all figures of a panel: key → figure. */
export async function figuresOf({ service, numbers, more = [], charted = [], groupBy }, { area, asOf }) {
  const wanted = [...new Set([...numbers, ...charted, ...more])].filter((key) => !unknown.has(`${service} ${key}`));
  if (!wanted.length) return { asOf: null, from: null, items: new Map() };
  const grouped = groupBy && !unknown.has(`${service} by ${groupBy} ${wanted}`) ? groupBy : null;
  try {
    const answer = await read(`/api/v1/figures/${service}?${query({ area, asOf, keys: wanted.join(','), groupBy: grouped })}`);
    return { asOf: answer.asOf, from: answer.from, items: new Map(answer.items.map((figure) => [figure.key, figure])) };
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 400 || !leaveOut(failure, service, wanted, grouped)) throw failure;
    return figuresOf({ service, numbers, more, charted, groupBy }, { area, asOf });
  }
}

function leaveOut(failure, service, wanted, grouped) {
  const known = /\(known: \[([^\]]*)\]\)/.exec([failure.detail, ...failure.faults].join(' '));
  if (known) {
    const keys = new Set(known[1].split(', '));
    const refused = wanted.filter((key) => !keys.has(key));
    refused.forEach((key) => unknown.add(`${service} ${key}`));
    return refused.length > 0;
  }
  if (!grouped) return false;
  unknown.add(`${service} by ${grouped} ${wanted}`);
  return true;
}
