import { useCallback, useEffect, useRef, useState } from './html.js';
import { live } from './live.js';
import { useStore } from './store.js';

/**
 * Loads data for a view and loads it again when the server reports a change of its state or answers again. The data of
 * the last load stays until the next one has arrived.
 */
export function useResource(load, deps, { follow = true } = {}) {
  const [result, setResult] = useState({ data: null, error: null, loading: true });
  const revision = useStore(live, (value) => (follow ? value.revision : 0));
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const controller = new AbortController();
    setResult((last) => ({ ...last, loading: true }));
    latest.current(controller.signal).then(
      (data) => controller.signal.aborted || setResult({ data, error: null, loading: false }),
      (error) => controller.signal.aborted || setResult((last) => ({ ...last, error, loading: false })),
    );
    return () => controller.abort();
  }, [...deps, revision, turn]);
  return { ...result, reload: useCallback(() => setTurn((value) => value + 1), []) };
}

/** Returns the value once it has not changed for a moment, for filters that the user types. */
export function useSettled(value, delay = 200) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
