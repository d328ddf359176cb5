import { access, ApiError, send } from './api.js';

const SILENCE = 20_000; // the server sends a heartbeat every 5 s
const SHORTEST = 500;
const LONGEST = 4_000;

/**
 * Reads the server's event stream until the page ends, and connects again when it breaks. Browsers' EventSource cannot
 * send the control token, so fetch reads the stream.
 */
export function listen({ since, onOpen, onEvent, onLost }) {
  let delay = SHORTEST;
  let controller = null;
  let timer = 0;

  async function connect() {
    timer = 0;
    const mine = new AbortController();
    controller = mine;
    try {
      const response = await send('GET', '/events', {
        query: { since: since() }, accept: 'text/event-stream', signal: mine.signal,
      });
      onOpen();
      delay = SHORTEST;
      await readStream(response.body, mine, onEvent);
      throw new ApiError(0, { title: 'The event stream ended.' });
    } catch (error) {
      if (controller === mine) {
        controller = null;
        onLost(error);
        timer = error.status === 401 ? 0 : setTimeout(connect, delay);
        delay = Math.min(delay * 2, LONGEST);
      }
    }
  }

  const start = () => {
    if (!controller && !timer) {
      connect();
    }
  };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    const last = controller;
    controller = null;
    last?.abort();
  };
  access.subscribe(() => access.get().required || start());
  leaveToVisiblePage(start, stop);
  start();
}

async function readStream(body, controller, onEvent) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const watchdog = setTimeout(() => controller.abort(), SILENCE);
    const { value, done } = await reader.read().finally(() => clearTimeout(watchdog));
    if (done) {
      return;
    }
    const blocks = (buffer + value).replaceAll('\r\n', '\n').split('\n\n');
    buffer = blocks.pop();
    for (const block of blocks) {
      dispatch(block, onEvent);
    }
  }
}

function dispatch(block, onEvent) {
  let name = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) {
      name = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      data.push(line.slice(5).trimStart());
    }
  }
  if (data.length > 0) {
    onEvent(name, JSON.parse(data.join('\n')));
  }
}

/** A browser has six connections for one host: of several open consoles, hidden ones leave theirs to the visible one. */
function leaveToVisiblePage(start, stop) {
  if (typeof BroadcastChannel === 'undefined') {
    return;
  }
  const channel = new BroadcastChannel('mock-atlas.console');
  const announce = () => {
    if (!document.hidden) {
      start();
      channel.postMessage('visible');
    }
  };
  channel.onmessage = () => document.hidden && stop();
  document.addEventListener('visibilitychange', announce);
  announce();
}
