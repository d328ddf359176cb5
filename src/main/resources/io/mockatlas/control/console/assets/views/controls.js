import { html } from '../lib/html.js';
import { to } from '../lib/router.js';
import { CONTROLS } from '../parts/navigation.js';
import { Empty } from '../parts/parts.js';
import { Behaviours } from './behaviours.js';
import { ClockControl } from './clock-control.js';
import { Faults } from './faults.js';
import { Seed } from './seed.js';
import { Snapshots } from './snapshots.js';

const VIEWS = { clock: ClockControl, faults: Faults, seed: Seed, snapshots: Snapshots, behaviours: Behaviours };

export function Controls({ part }) {
  const Shown = VIEWS[part];
  return html`<nav class="tabs page-tabs narrow-only" aria-label="Controls">${CONTROLS.map(([name, text]) =>
    html`<a key=${name} href=${to('controls', name)}
      aria-current=${name === part ? 'page' : undefined}>${text}</a>`)}</nav>
    ${Shown ? html`<${Shown} />` : html`<${Empty} icon="help" title="This page does not exist">
      <a class="button" href=${to('controls')}>Controls</a><//>`}`;
}
