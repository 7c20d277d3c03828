/** Chinese for readers whose browser asks for it first, English for all others; the switch in the header changes it. */
let chosen = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const tell = () => { document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'; };
tell();

export const language = () => chosen;
export const locale = () => (chosen === 'zh' ? 'zh-CN' : 'en');
export const t = (zh, en) => (chosen === 'zh' ? zh : en);

export function speak(next) {
  chosen = next === 'en' ? 'en' : 'zh';
  tell();
}

/** {CODE: [zh, en]} → what a reader calls a code; one that is not listed is shown as it is. */
export function words(table) {
  const called = (code) => (table[code] ? t(...table[code]) : code);
  called.options = () => Object.keys(table).map((code) => [code, called(code)]);
  return called;
}
