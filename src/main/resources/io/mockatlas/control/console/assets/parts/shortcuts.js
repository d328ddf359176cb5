import { html, useEffect } from '../lib/html.js';
import { navigate } from '../lib/router.js';
import { createStore, useStore } from '../lib/store.js';
import { Dialog } from './dialog.js';

const KEYS = [
  ['/', 'Go to the filter'],
  ['1 – 5', 'Connect, Organizations, Mail, Requests, Controls'],
  ['p', 'Pause or continue the list of requests'],
  ['j, k', 'Next or previous request or message'],
  ['Esc', 'Close what is open'],
  ['?', 'Show this list'],
];

const AREAS = { 1: '#/', 2: '#/orgs', 3: '#/mail', 4: '#/requests', 5: '#/controls' };

const shown = createStore({ open: false });

export const openShortcuts = () => shown.set({ open: true });

/** Calls a view's handler for a key, unless a field or a dialog has it. */
export function useKey(keys, handle) {
  useEffect(() => {
    const onKey = (event) => {
      const busy = event.target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey;
      if (!busy && keys.includes(event.key)) {
        event.preventDefault();
        handle(event.key);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

export function Shortcuts() {
  const open = useStore(shown, (value) => value.open);
  useKey(['/'], () => document.querySelector('[data-filter]')?.focus());
  useKey(['?'], openShortcuts);
  useKey(Object.keys(AREAS), (key) => navigate(AREAS[key]));
  return open && html`<${Dialog} title="Keyboard shortcuts" onClose=${() => shown.set({ open: false })}>
    <dl class="keys">${KEYS.map(([key, text]) => html`<div key=${key}><dt><kbd>${key}</kbd></dt><dd>${text}</dd></div>`)}</dl>
  <//>`;
}
