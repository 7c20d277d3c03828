/**
 * Sign-in by authorization code with PKCE (S256). Tokens live in this module's memory and nowhere else, so a reload
 * signs in again. What must survive the way to the sign-in page and back (verifier, state, where to return to, language) is kept
 * for this tab and removed before the code is used.
 */
import { language, speak, t } from '/pages/language.js';

const CLIENT = 'fengyi-console';
const ON_THE_WAY = 'fengyi.sign-in';

let tokens = null;
let refreshing = null;

const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function discover() {
  const answer = await fetch('/.well-known/openid-configuration', { cache: 'no-store' });
  if (!answer.ok) throw new Error(t('登录服务暂时不可用', 'Sign-in is not available for now'));
  return answer.json();
}

function claims() {
  const payload = tokens.access.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

async function exchange(form) {
  const answer = await fetch('/oauth2/token', {
    method: 'POST', cache: 'no-store', body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.error_description || body.detail || body.error || t(`登录未成功（${answer.status}）`, `Sign-in failed (${answer.status})`));
  tokens = {
    access: body.access_token,
    refresh: body.refresh_token ?? tokens?.refresh,
    until: Date.now() + body.expires_in * 1000,
  };
}

export const signedIn = () => tokens !== null;

export function who() {
  if (!tokens) return { roles: [], areas: [] };
  const { sub, roles = [], areas = [], unitId } = claims();
  return { id: sub, roles, areas, unitId };
}

export async function signIn(returnTo) {
  const { issuer, authorization_endpoint: endpoint } = await discover();
  if (issuer !== location.origin) {
    location.assign(issuer + returnTo);
    return;
  }
  const verifier = random();
  const stateWord = random();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  sessionStorage.setItem(ON_THE_WAY, JSON.stringify({ verifier, state: stateWord, returnTo, language: language() }));
  location.assign(`${endpoint}?${new URLSearchParams({
    response_type: 'code', client_id: CLIENT, redirect_uri: `${issuer}/console/login`, state: stateWord,
    code_challenge: base64url(digest), code_challenge_method: 'S256',
  })}`);
}

/** @returns where the reader was going; null when this is not the way back from the sign-in page */
export async function comeBack() {
  const asked = new URLSearchParams(location.search);
  const stored = sessionStorage.getItem(ON_THE_WAY);
  sessionStorage.removeItem(ON_THE_WAY);
  const sent = stored ? JSON.parse(stored) : null;
  if (sent?.language) speak(sent.language);
  history.replaceState(null, '', '/console/login');
  if (asked.get('error')) throw new Error(asked.get('error_description') || asked.get('error'));
  if (!asked.get('code')) return null;
  if (!sent || sent.state !== asked.get('state')) throw new Error(t('登录已过期，请重新登录', 'This sign-in has expired, please sign in again'));
  await exchange({
    grant_type: 'authorization_code', code: asked.get('code'), code_verifier: sent.verifier,
    redirect_uri: `${location.origin}/console/login`,
  });
  return sent.returnTo;
}

/** A token that is good for a minute at least, or null. */
export async function accessToken() {
  if (tokens && tokens.until - Date.now() < 60_000) {
    refreshing ??= exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh })
      .catch(() => signOut())
      .finally(() => { refreshing = null; });
    await refreshing;
  }
  return tokens?.access ?? null;
}

export function signOut() {
  const refresh = tokens?.refresh;
  tokens = null;
  if (refresh) {
    fetch('/oauth2/revoke', {
      method: 'POST', body: new URLSearchParams({ client_id: CLIENT, token: refresh, token_type_hint: 'refresh_token' }),
    }).catch(() => {});
  }
  dispatchEvent(new Event('signed-out'));
}
