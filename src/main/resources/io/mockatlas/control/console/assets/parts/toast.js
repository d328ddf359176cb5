import { html } from '../lib/html.js';
import { createStore, useStore } from '../lib/store.js';
import { Icon } from './icon.js';

const toasts = createStore({ list: [] });
let count = 0;

/** Shows a message for a moment, in place of the last success; failures stay longer. `undo` is { label, run }. */
export function toast(text, { tone = 'good', undo } = {}) {
  const id = ++count;
  toasts.set(({ list }) => ({ list: [...list.filter((entry) => entry.tone === 'bad').slice(-2), { id, text, tone, undo }] }));
  setTimeout(() => dismiss(id), tone === 'bad' ? 10_000 : undo ? 6_000 : 3_500);
}

export const failed = (error) => toast(error.message, { tone: 'bad' });

function dismiss(id) {
  toasts.set(({ list }) => ({ list: list.filter((entry) => entry.id !== id) }));
}

export function Toasts() {
  const list = useStore(toasts, (value) => value.list);
  return html`<div class="toasts" role="status" aria-live="polite">
    ${list.map(({ id, text, tone, undo }) => html`<div key=${id} class=${`toast ${tone}`}>
      <${Icon} name=${tone === 'bad' ? 'warning' : 'check'} />
      <span class="grow">${text}</span>
      ${undo && html`<button class="link" onClick=${() => { dismiss(id); undo.run(); }}>${undo.label}</button>`}
      <button class="quiet icon-only" aria-label="Dismiss" data-tip="Dismiss" onClick=${() => dismiss(id)}>
        <${Icon} name="cross" size="14" /></button>
    </div>`)}
  </div>`;
}
