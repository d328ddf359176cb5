import { html } from '../lib/html.js';
import { to } from '../lib/router.js';
import { clockTime } from '../lib/time.js';
import { HttpStatus, Tag } from './pill.js';

export const isFault = (request) => request.why?.startsWith('fault');

export function RequestTags({ request }) {
  return html`${request.challenge && html`<${Tag} title="First half of a digest handshake">challenge<//>`}
    ${isFault(request) && html`<${Tag} tone="fault" title=${request.why}>fault<//>`}
    ${request.leniencies && html`<${Tag} tone="lenient" title=${request.leniencies.join(', ')}>lenient<//>`}`;
}

/** Compact list of requests: one line each, with a second one for the path. */
export function RequestRows({ requests, selected }) {
  return html`<ul class="request-rows">${requests.map((request) => html`<li key=${request.number}>
    <a href=${to('requests', request.number)} aria-current=${request.number === selected ? 'true' : undefined}>
      <span class="request-line"><code class="method">${request.method}</code><span class="operation">
        ${request.operationId ?? request.path}</span>
        <${RequestTags} request=${request} /><span class="grow"></span><${HttpStatus} status=${request.status} /></span>
      <span class="request-line sub"><span class="ellipsis">${request.caller ?? request.username ?? 'no credentials'}</span>
        <span class="grow"></span>
        <span class="num nowrap">${request.durationMillis} ms</span><time class="num nowrap" datetime=${request.time}>
          ${clockTime(Date.parse(request.time))}</time></span>
    </a>
  </li>`)}</ul>`;
}
