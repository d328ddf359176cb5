import { createStore } from './store.js';

const ROOT = new URL('../', document.baseURI);
const TOKEN = 'mock-atlas.control-token';

/** Whether the control API asks for a token, and whether the last one was wrong. */
export const access = createStore({ required: false, rejected: false });

/** Problem that the server answered, or a server that did not answer (status 0). */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || `The server answered ${status}.`);
    this.status = status;
    this.problem = problem;
  }
}

export function token() {
  try {
    return sessionStorage.getItem(TOKEN);
  } catch {
    return null;
  }
}

export function setToken(value) {
  sessionStorage.setItem(TOKEN, value);
  access.set({ required: false, rejected: false });
}

export function address(path, query = {}) {
  const url = new URL(path.replace(/^\//, ''), ROOT);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      url.searchParams.set(name, value);
    }
  }
  return url;
}

/** Sends a request to the control API; `path` is relative to /_mockatlas. */
export async function send(method, path, { query, json, body, accept, signal } = {}) {
  const headers = { Accept: accept || 'application/json' };
  const sent = token();
  if (sent) {
    headers.Authorization = `Bearer ${sent}`;
  }
  if (json !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(address(path, query), {
      method, headers, signal, cache: 'no-store', credentials: 'omit',
      body: json !== undefined ? JSON.stringify(json) : body,
    });
  } catch (error) {
    throw error.name === 'AbortError' ? error : new ApiError(0, { title: 'The server does not answer.' });
  }
  if (response.status === 401) {
    access.set({ required: true, rejected: Boolean(sent) });
  }
  if (!response.ok) {
    throw new ApiError(response.status, await response.json().catch(() => ({})));
  }
  return response;
}

async function read(response) {
  return response.status === 204 ? null : response.json();
}

export const get = async (path, query, signal) => read(await send('GET', path, { query, signal }));
export const post = async (path, json, query) => read(await send('POST', path, { json, query }));
export const put = async (path, json) => read(await send('PUT', path, { json }));
export const remove = async (path, query) => read(await send('DELETE', path, { query }));
