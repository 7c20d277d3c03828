import { locale, t } from '/pages/language.js';
import { accessToken, signOut } from '/pages/session.js';

/** What the API refused, in its own words (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title || t(`请求未成功（${status}）`, `The request failed (${status})`));
    this.status = status;
    this.code = body.code;
    this.detail = body.detail || '';
    this.allowed = body.allowed;
    this.faults = (body.errors || []).map((fault) => fault.message).filter(Boolean);
  }
}

const KEPT = 200;
const kept = new Map();

export const forgetAll = () => kept.clear();

async function send(path, options) {
  const token = await accessToken();
  const headers = { 'Accept-Language': locale(), ...options.headers };
  if (token) headers.Authorization = `Bearer ${token}`;
  let answer;
  try {
    answer = await fetch(path, { ...options, headers, cache: 'no-store', credentials: 'omit', redirect: 'error' });
  } catch {
    throw new Problem(0, { title: t('网络不通，请稍后再试', 'No connection, please try again later') });
  }
  if (answer.status === 401 && token) signOut();
  return answer;
}

/** Reads with ETag: the second time an unchanged answer costs its headers only. */
export async function read(path) {
  const before = kept.get(path);
  const answer = await send(path, { headers: before ? { 'If-None-Match': before.etag } : {} });
  if (answer.status === 304) return before.body;
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, body);
  const etag = answer.headers.get('ETag');
  kept.delete(path);
  if (etag) kept.set(path, { etag, body });
  if (kept.size > KEPT) kept.delete(kept.keys().next().value);
  return body;
}

/** As {@link read}, with the version for If-Match. */
export async function readVersioned(path) {
  const answer = await send(path, {});
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, body);
  return { body, etag: answer.headers.get('ETag') };
}

/** One key per act: pressing twice does it once. */
export async function act(path, body, { method = 'POST', etag } = {}) {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  if (body !== undefined) headers['Content-Type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  if (etag) headers['If-Match'] = etag;
  const answer = await send(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const said = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, said);
  return said;
}

export const query = (values) => new URLSearchParams(
  Object.entries(values).filter(([, value]) => value !== '' && value !== undefined && value !== null)).toString();

/** One picture, cleaned by the service; its id goes into the command that uses it. */
export async function upload(service, file) {
  const body = new FormData();
  body.append('file', file);
  const answer = await send(`/api/v1/media/${service}`, { method: 'POST', body });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Problem(answer.status, said);
  return said.id;
}

/** What to tell a reader about a failure. */
export function sorry(failure) {
  if (!(failure instanceof Problem)) return t('页面出错，请刷新后再试', 'Something went wrong here, please reload');
  if (failure.status === 401) return t('登录已过期，请重新登录', 'Your sign-in has ended, please sign in again');
  if (failure.status === 403 && [undefined, 'forbidden', 'role-not-allowed'].includes(failure.code)) return t('您的角色不能查看这部分数据', 'Your role may not see this');
  if (failure.status === 403) return [failure.message, failure.detail].filter(Boolean).join(t('：', ': '));
  if (failure.status === 404) return t('不在您的辖区内，或没有这项内容', 'Not in your area, or there is no such thing');
  if (failure.status === 429) return t('请求过于频繁，稍后自动重试', 'Too many requests, trying again soon');
  if (failure.status >= 500) return t('服务暂时不可用，恢复后自动更新', 'The service is away for now; this updates by itself');
  return [failure.message, failure.detail, ...failure.faults].filter(Boolean).join(t('：', ': '));
}
