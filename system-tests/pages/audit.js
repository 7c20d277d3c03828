/**
 * Runs inside the page. Names, labels, headings, order and contrast as far as the document shows them (WCAG 2.2: 1.1.1,
 * 1.3.1, 1.4.3, 1.4.10, 2.4.6, 3.1.1, 4.1.2); what is painted on a canvas has its words in `aria-label`.
 */
export function audit() {
  const found = [];
  const said = (text, one) => found.push(`${text}: <${one.tagName.toLowerCase()} class="${one.className}"> ${(one.textContent ?? '').trim().slice(0, 30)}`);
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`${wide} px wider than the screen`);
  if (!document.documentElement.lang) found.push('no language');
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  if (all('h1').length !== 1) found.push(`${all('h1').length} h1`);
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach((id) => found.push(`id ${id} twice`));

  const nameOf = (one) => one.getAttribute('aria-label') || one.getAttribute('title')
    || (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('').trim()
    || [...one.labels ?? []].map((label) => label.textContent.trim()).join('') || (/^(INPUT|SELECT|TEXTAREA)$/.test(one.tagName) ? '' : one.textContent.trim())
    || one.querySelector('img[alt]')?.alt;
  all('button, a[href], input, select, textarea, summary').filter((one) => !nameOf(one)).forEach((one) => said('no name', one));
  all('nav, dialog, [role=region], [role=group], main section').filter((one) => !nameOf(one) || (!one.getAttribute('aria-label') && !one.getAttribute('aria-labelledby'))).forEach((one) => said('landmark without a name', one));
  all('img').filter((one) => !one.hasAttribute('alt')).forEach((one) => said('no alternative text', one));
  all('[role=img]').filter((one) => !one.getAttribute('aria-label')).forEach((one) => said('chart without words', one));
  all('table').filter((one) => !one.caption?.textContent.trim()).forEach((one) => said('table without a caption', one));
  all('th').filter((one) => !one.scope).forEach((one) => said('th without scope', one));
  all('[tabindex]').filter((one) => one.tabIndex > 0).forEach((one) => said('tab order by number', one));
  let level = 0;
  all('main h1, main h2, main h3, main h4').forEach((one) => {
    const now = Number(one.tagName[1]);
    if (now > level + 1) said(`heading jumps from ${level} to ${now}`, one);
    level = now;
  });

  const parse = (colour) => (/rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '0,0,0,0').split(/[ ,/]+/).map(Number);
  const over = ([r, g, b, a = 1], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a)];
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    const layers = [];
    for (let at = one; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  all('body *').filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && !one.closest(':disabled, noscript, .hidden-text, option')).forEach((one) => {
    const style = getComputedStyle(one);
    const back = ground(one);
    const [high, low] = [light(over(parse(style.color), back)), light(back)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (ratio < least) said(`contrast ${ratio.toFixed(2)}`, one);
  });
  return [...new Set(found)].slice(0, 12);
}
