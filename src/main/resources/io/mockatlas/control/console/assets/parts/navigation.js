import { html } from '../lib/html.js';
import { live } from '../lib/live.js';
import { to } from '../lib/router.js';
import { useStore } from '../lib/store.js';
import { Icon } from './icon.js';

const AREAS = [
  [undefined, 'Connect', 'connect'],
  ['orgs', 'Organizations', 'orgs'],
  ['mail', 'Mail', 'mail'],
  ['requests', 'Requests', 'requests'],
  ['controls', 'Controls', 'controls'],
];

export const CONTROLS = [
  ['clock', 'Clock', 'clock'],
  ['faults', 'Faults', 'fault'],
  ['seed', 'Seed', 'seed'],
  ['snapshots', 'Snapshots & reset', 'snapshot'],
  ['behaviours', 'Behaviours', 'behaviour'],
];

export function Navigation({ path: [area, part = 'clock'] }) {
  const faults = useStore(live, (value) => value.faults?.length ?? 0);
  return html`<nav class="navigation" aria-label="Areas">
    <ul>
      ${AREAS.map(([key, text, icon]) => html`<li key=${text}>
        <a href=${key ? to(key) : '#/'} aria-current=${key === area ? 'page' : undefined}><${Icon} name=${icon} /><span>${text}</span></a>
        ${key === 'controls' && html`<ul class="subnavigation">
          ${CONTROLS.map(([name, label]) => html`<li key=${name}>
            <a href=${to('controls', name)} aria-current=${area === 'controls' && part === name ? 'page' : undefined}>${label}
              ${name === 'faults' && faults > 0 && html`<span class="badge num" title="Faults that are set">${faults}</span>`}</a>
          </li>`)}
        </ul>`}
      </li>`)}
    </ul>
  </nav>`;
}
