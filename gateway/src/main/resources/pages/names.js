import { query, read } from '/pages/api.js';
import { who } from '/pages/session.js';

const areas = new Map();
let asked = null;

/** Names of the reader's areas and of what lies below, by code; what cannot be read keeps its code. */
export function areaNames() {
  const mine = who().areas.join(',');
  if (asked !== mine) {
    asked = mine;
    areas.clear();
  }
  if (areas.size) return Promise.resolve(areas);
  return Promise.all(who().areas.slice(0, 3).map((code) => Promise.all([
    read(`/api/v1/areas/${code}`), read(`/api/v1/areas?${query({ under: code, limit: 100 })}`),
  ]).then(([own, below]) => [own, ...below.items].forEach((one) => areas.set(one.code, one.name)), () => {}))).then(() => areas);
}

/** Departments and handling units, by code. */
export const unitNames = () => read('/api/v1/dictionaries/unit').then(({ items }) => new Map(items.map((unit) => [unit.code, unit.name])), () => new Map());
