import { html, useState } from '../lib/html.js';
import { get, remove } from '../lib/api.js';
import { removeFault } from '../lib/faults.js';
import { live } from '../lib/live.js';
import { useResource } from '../lib/resource.js';
import { useStore } from '../lib/store.js';
import { number, plural } from '../lib/text.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Empty, Segments, Skeleton, ViewHead } from '../parts/parts.js';
import { failed, toast } from '../parts/toast.js';
import { FaultDocument } from './fault-document.js';
import { FaultForm } from './fault-form.js';

async function operationIds(signal) {
  const { atlas } = await get('/routes', {}, signal);
  return [...new Set(atlas.map((route) => route.operationId))].sort();
}

export function Faults() {
  const faults = useStore(live, (value) => value.faults);
  const [form, setForm] = useState('form');
  const { data: operations } = useResource(operationIds, [], { follow: false });
  const removeAll = () => confirm({
    title: 'Remove all faults?', text: 'Requests are served as Atlas would again. The hit counts are lost.', action: 'Remove all',
    run: () => remove('/faults').then(() => { live.set({ faults: [] }); toast('Removed all faults'); }, failed),
  });
  return html`<div class="view">
    <${ViewHead} title="Faults"
      lead="Make requests fail or wait on purpose: rate limits, errors, delays, dropped connections.">
      ${faults?.length > 0 && html`<button onClick=${removeAll}><${Icon} name="trash" />Remove all</button>`}
    <//>
    <div class="columns even">
      <section class="card" aria-labelledby="set-faults">
        <h2 id="set-faults">Active faults</h2>
        ${!faults && html`<${Skeleton} rows="3" />`}
        ${faults?.length === 0 && html`<${Empty} icon="fault" title="No faults">
          <p>All requests are served as Atlas would. Add a fault to test retries and timeouts.</p><//>`}
        ${faults?.length > 0 && html`<ol class="faults">${faults.map((fault) =>
          html`<${Fault} key=${fault.id} fault=${fault} />`)}</ol>`}
      </section>
      <section class="card" aria-labelledby="new-fault">
        <div class="card-head"><h2 id="new-fault">${form === 'form' ? 'Add a fault' : 'All faults'}</h2>
          <${Segments} label="How to define faults" value=${form} options=${[['form', 'Form'], ['document', 'Document']]}
          onChange=${setForm} /></div>
        ${form === 'form' ? html`<${FaultForm} operations=${operations ?? []} />`
          : html`<${FaultDocument} faults=${faults ?? []} />`}
      </section>
    </div>
  </div>`;
}

function Fault({ fault }) {
  const used = fault.remaining === 0;
  const run = () => removeFault(fault).then(() => toast('Removed the fault'), failed);
  return html`<li class=${used ? 'used' : ''}>
    <div class="fault-head"><strong>${effect(fault)}</strong>
      <button class="quiet small" aria-label=${`Remove the fault: ${effect(fault)}`} onClick=${run}>
      <${Icon} name="trash" size="14" />Remove</button></div>
    <p class="muted anywhere">${target(fault)}</p>
    <div class="fault-count">
      ${fault.times && html`<progress max=${fault.times} value=${Math.min(fault.hits, fault.times)} aria-label="Hits"></progress>`}
      <span class="num">${plural(fault.hits, 'hit')}${fault.times ? ` of ${number(fault.times)}` : ''}</span>${used &&
        html`<span class="muted">used up</span>`}
    </div>
  </li>`;
}

const STATUSES = { 401: 'Unauthorized', 429: 'Rate limit', 500: 'Unexpected error', 503: 'Proxy error', 504: 'Proxy timeout' };

const seconds = (iso) => iso.replace(/^PT([\d.]+)S$/, '$1 s');

function effect(fault) {
  const delay = fault.delay && `delay of ${seconds(fault.delay)}${fault.maxDelay ? ` to ${seconds(fault.maxDelay)}` : ''}`;
  const text = [kind(fault), delay].filter(Boolean).join(', ') || 'no effect';
  return text[0].toUpperCase() + text.slice(1);
}

function kind({ drop, staleNonce, truncate, errorCode, status, body }) {
  if (drop) {
    return 'Connection dropped';
  }
  if (staleNonce) {
    return 'Stale nonce';
  }
  if (truncate !== undefined) {
    return `Body cut after ${plural(truncate, 'byte')}`;
  }
  const text = errorCode ?? (body !== undefined ? 'with a body of its own' : STATUSES[status]);
  return [status, text].filter(Boolean).join(' ');
}

const CONDITIONS = {
  caller: 'by', orgId: 'in organization', groupId: 'in project', stage: 'at stage', probability: 'probability', timeToLive: 'for',
  retryAfter: 'Retry-After',
};

function target(fault) {
  const operation = [fault.operationId, fault.method, fault.path].filter(Boolean).join(' ');
  const conditions = Object.entries(CONDITIONS).filter(([name]) => fault[name] !== undefined).map(([name, text]) => `${text} ${fault[name]}`);
  return [operation, ...conditions].filter(Boolean).join(' · ') || 'Every request';
}
