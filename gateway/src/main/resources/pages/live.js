import { accessToken, signedIn } from '/pages/session.js';

const AGAIN = 3_000;

/** Follows /live/figures until stopped. A bearer header is needed, so the stream is read by fetch. */
export function follow(onChange, onState) {
  const stopped = new AbortController();
  let last = null;

  async function once() {
    const headers = { Authorization: `Bearer ${await accessToken()}`, Accept: 'text/event-stream' };
    if (last) headers['Last-Event-ID'] = last;
    const answer = await fetch('/live/figures', { headers, cache: 'no-store', credentials: 'omit', signal: stopped.signal });
    if (answer.status === 403) {
      onState('off');
      return false;
    }
    if (!answer.ok) throw new Error(`live: ${answer.status}`);
    onState('on');
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      const parts = (rest + value).split('\n\n');
      rest = parts.pop();
      parts.forEach(tell);
    }
  }

  function tell(text) {
    const event = {};
    text.split('\n').forEach((line) => {
      const colon = line.indexOf(':');
      if (colon > 0) event[line.slice(0, colon)] = line.slice(colon + 1).trimStart();
    });
    if (event.id) last = event.id;
    else last ??= String(Date.now());
    if (event.event === 'figures') onChange(JSON.parse(event.data).service);
  }

  (async () => {
    while (!stopped.signal.aborted && signedIn()) {
      try {
        if (!await once()) return;
      } catch {
        if (stopped.signal.aborted) return;
      }
      onState('waiting');
      await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
    }
  })();
  return () => stopped.abort();
}
