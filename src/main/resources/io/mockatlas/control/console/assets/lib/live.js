import { get } from './api.js';
import { listen } from './events.js';
import { createStore } from './store.js';

const KEPT = 1000; // as many as the journal keeps by default

/**
 * State that the server reports by itself: the connection, the clock, the faults and the newest requests, newest first.
 * `revision` counts the changes of organizations, people, mail and snapshots.
 */
export const live = createStore({
  phase: 'connecting', // then live, lost or locked
  server: null,
  clock: null,
  faults: null,
  requests: null,
  skipped: 0,
  journalError: null,
  revision: 0,
});

let lastNumber;

export function start() {
  listen({ since: () => lastNumber, onOpen: opened, onEvent: received, onLost: lost });
}

function opened() {
  live.set({ phase: 'live' });
  get('/connection').then((server) => live.set({ server }), () => {});
  refresh();
}

/** Reads everything anew, and lets the views do the same. */
export function refresh() {
  live.set({ requests: null });
  get('/clock').then(setClock, () => {});
  get('/faults').then((faults) => live.set({ faults: faults.faults }), () => {});
  loadRequests();
  live.set((value) => ({ revision: value.revision + 1 }));
}

export async function loadRequests() {
  try {
    const { requests } = await get('/requests', { challenges: true, limit: KEPT });
    const newest = requests[0]?.number ?? 0;
    lastNumber = Math.max(newest, lastNumber ?? 0);
    live.set((value) => ({
      requests: [...(value.requests ?? []).filter((request) => request.number > newest), ...requests].slice(0, KEPT),
      skipped: 0,
      journalError: null,
    }));
  } catch (error) {
    live.set({ requests: [], journalError: error });
  }
}

function lost(error) {
  live.set({ phase: error.status === 401 ? 'locked' : 'lost' });
}

const handlers = {
  hello({ requests }) {
    if (lastNumber !== undefined && requests < lastNumber) {
      lastNumber = requests; // another server, or a restarted one
    }
  },
  request: collect,
  skipped: ({ count }) => live.set((value) => ({ skipped: value.skipped + count })),
  clock: setClock,
  faults: ({ faults }) => live.set({ faults }),
  state: changed,
};

/** A reset clears the journal too, and no event says so. */
async function changed() {
  live.set((value) => ({ revision: value.revision + 1 }));
  const shown = live.get().requests ?? [];
  if (shown.length > 0) {
    const { requests } = await get('/requests', { challenges: true, limit: 1 });
    if ((requests[0]?.number ?? 0) < shown[0].number) {
      live.set({ requests: null });
      loadRequests();
    }
  }
}

function received(name, data) {
  handlers[name]?.(data);
}

export function setClock(clock) {
  live.set({ clock: { ...clock, offset: Date.parse(clock.now) - Date.parse(clock.system), readAt: Date.now() } });
}

let pending = [];

/** Collects the requests of one frame, so that a busy server costs the page one rendering a frame. */
function collect(request) {
  if (pending.length === 0) {
    setTimeout(flush, 50);
  }
  pending.push(request);
  lastNumber = Math.max(lastNumber ?? 0, request.number);
}

function flush() {
  const arrived = pending;
  pending = [];
  live.set(({ requests }) => {
    const newest = requests?.[0]?.number ?? 0;
    const added = arrived.filter((request) => request.number > newest).reverse();
    return { requests: [...added, ...(requests ?? [])].slice(0, KEPT) };
  });
}
