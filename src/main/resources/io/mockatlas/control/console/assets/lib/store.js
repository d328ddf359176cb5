import { useEffect, useState } from './html.js';

/** Holds one immutable object and notifies its subscribers of each change. */
export function createStore(initial) {
  let value = initial;
  const listeners = new Set();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...(typeof change === 'function' ? change(value) : change) };
      for (const listener of [...listeners]) {
        listener();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Returns a part of the store, and renders again when that part changes. */
export function useStore(store, select = (value) => value) {
  const [, render] = useState({});
  const selected = select(store.get());
  useEffect(() => {
    let last = selected;
    const check = () => {
      const next = select(store.get());
      if (!Object.is(next, last)) {
        last = next;
        render({});
      }
    };
    check();
    return store.subscribe(check);
  }, [store]);
  return selected;
}
