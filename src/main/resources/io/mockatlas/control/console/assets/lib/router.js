import { createStore, useStore } from './store.js';

/** Location of the page: the segments and the query behind the #. */
export const route = createStore(parse());

function parse() {
  const [path, query = ''] = window.location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decode),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

window.addEventListener('hashchange', () => route.set(parse()));

export const useRoute = () => useStore(route);

/** Returns the address of a view: to('orgs', id) or to('orgs', id, { status: 'PENDING' }). */
export function to(...parts) {
  const query = typeof parts.at(-1) === 'object' ? parts.pop() : {};
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const path = parts.map(encodeURIComponent).join('/');
  return `#/${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

export function navigate(hash) {
  window.location.hash = hash;
}

/** Changes the query of the present view without a new entry in the browser's history. */
export function setQuery(change) {
  const { path, query } = route.get();
  window.history.replaceState(null, '', to(...path, { ...query, ...change }));
  route.set(parse());
}
