import { html, useMemo, useState } from '../lib/html.js';
import { remove } from '../lib/api.js';
import { live, loadRequests } from '../lib/live.js';
import { navigate, setQuery, to, useRoute } from '../lib/router.js';
import { useStore } from '../lib/store.js';
import { number, plural } from '../lib/text.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Empty, Search, Skeleton, ViewHead } from '../parts/parts.js';
import { RequestRows } from '../parts/request-rows.js';
import { useKey } from '../parts/shortcuts.js';
import { failed, toast } from '../parts/toast.js';
import { RequestDetail } from './request-detail.js';

const SHOWN = 100;

const STATUSES = [
  ['', 'Any status'], ['2', '2xx success'], ['4', '4xx rejected'], ['5', '5xx failed'], ['0', 'No response'],
  ['fault', 'Fault met'], ['lenient', 'Leniency used'],
];

const TEXTS = ['method', 'path', 'query', 'operationId', 'why', 'errorCode', 'caller', 'username', 'status'];

function matcher({ q = '', operation, caller, status, challenges }) {
  const text = q.trim().toLowerCase();
  return (request) => (challenges || !request.challenge)
    && (!operation || request.operationId === operation)
    && (!caller || (request.caller ?? request.username) === caller)
    && (!status || fits(request, status))
    && (!text || TEXTS.some((name) => String(request[name] ?? '').toLowerCase().includes(text)));
}

function fits(request, status) {
  switch (status) {
    case 'fault': return Boolean(request.why?.startsWith('fault'));
    case 'lenient': return Boolean(request.leniencies);
    case '0': return request.status === 0;
    default: return Math.floor(request.status / 100) === Number(status);
  }
}

const values = (requests, of) => [...new Set(requests.map(of).filter(Boolean))].sort();

export function Requests({ number: open }) {
  const { query } = useRoute();
  const arrived = useStore(live, (value) => value.requests);
  const skipped = useStore(live, (value) => value.skipped);
  const journalError = useStore(live, (value) => value.journalError);
  const [paused, setPaused] = useState(null);
  const requests = paused ?? arrived;
  const most = Number(query.shown) || SHOWN;
  const fit = useMemo(() => requests?.filter(matcher(query)), [requests, JSON.stringify(query)]);
  const waiting = paused && arrived ? arrived.filter((request) => request.number > (paused[0]?.number ?? 0)).length : 0;
  const pause = () => setPaused(paused ? null : arrived);
  useKey(['p'], pause);
  useKey(['j', 'k'], (key) => {
    const next = fit?.[fit.findIndex((request) => request.number === open) + (key === 'j' ? 1 : -1)];
    if (next) {
      navigate(to('requests', next.number, query));
    }
  });
  const cleared = () => {
    live.set({ requests: null });
    setPaused(null);
    toast('Cleared the journal');
    navigate(to('requests'));
    return loadRequests();
  };
  const clear = () => confirm({
    title: 'Clear the journal?', text: 'The server forgets all recorded requests. Tests that verify requests count from zero.', action: 'Clear',
    run: () => remove('/requests').then(cleared, failed),
  });
  return html`<div class=${`view ${open ? 'has-detail' : ''}`}>
    <${ViewHead} title="Requests"
      lead="Calls of the Atlas API as they happen, and why the server rejected one.">
      <div class="button-row"><button aria-pressed=${Boolean(paused)} onClick=${pause}><${Icon} name=${paused ? 'play' : 'pause'} />
        ${paused ? `Continue${waiting ? ` (${number(waiting)} new)` : ''}` : 'Pause'}</button>
        ${requests?.length > 0 && html`<button onClick=${clear}><${Icon} name="trash" />Clear</button>`}</div>
    <//>
    ${journalError && html`<div class="callout"><${Icon} name="warning" /><div class="grow"><strong>The list is not available.</strong><p>
      ${journalError.message}</p></div></div>`}
    <div class="split card flush">
      <section class="split-list" aria-label="List of requests">
        <${Filters} requests=${requests ?? []} query=${query} />
        ${!requests && html`<${Skeleton} rows="8" />`}
        ${fit?.length === 0 && html`<${None} any=${requests.some((request) => !request.challenge)} />`}
        ${fit?.length > 0 && html`<${RequestRows} requests=${fit.slice(0, most)} selected=${open} />`}
        ${fit?.length > most && html`<p class="note">
          <button class="small" onClick=${() => setQuery({ shown: most + SHOWN })}>Show more</button> ${most} of ${plural(fit.length, 'request')}</p>`}
        ${skipped > 0 && html`<p class="note">${plural(skipped, 'request')} came too fast to be shown. <button class="link"
          onClick=${loadRequests}>Load them</button></p>`}
      </section>
      <section class="split-detail" aria-label="Open request">
        ${open ? html`<${RequestDetail} key=${open} number=${open} back=${to('requests', query)} />`
          : html`<${Empty} icon="requests" title="No request is open">
            <p>Choose one from the list to see its headers, its body and why it was rejected.</p><//>`}
      </section>
    </div>
  </div>`;
}

function Filters({ requests, query }) {
  const select = (name, label, options) => html`<label class="select"><span class="sr-only">${label}</span>
    <select value=${query[name] ?? ''} onChange=${(event) => setQuery({ [name]: event.target.value })}>${options.map(([value, text]) =>
      html`<option key=${value} value=${value}>${text}</option>`)}</select></label>`;
  const any = (text, of) => [['', text], ...values(requests, of).map((value) => [value, value])];
  return html`<div class="toolbar filters">
    <${Search} label="Path, reason or error code" placeholder="Filter requests" value=${query.q ?? ''}
      onInput=${(value) => setQuery({ q: value })} />
    <label class="check"><input type="checkbox" checked=${Boolean(query.challenges)}
      onChange=${(event) => setQuery({ challenges: event.target.checked ? 'true' : undefined })} />Challenges</label>
    ${select('status', 'Status', STATUSES)}
    ${select('operation', 'Operation', any('Any operation', (request) => request.operationId))}
    ${select('caller', 'Caller', any('Any caller', (request) => request.caller ?? request.username))}
  </div>`;
}

function None({ any }) {
  return any
    ? html`<${Empty} icon="search" title="No request matches">
      <button onClick=${() => setQuery({ q: undefined, status: undefined, operation: undefined, caller: undefined })}>Clear the filters</button><//>`
    : html`<${Empty} icon="requests" title="No request yet">
      <p>Run one of the <a href="#/">examples</a>. The request appears here at once.</p><//>`;
}
