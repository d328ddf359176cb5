import { html } from '../lib/html.js';
import { get } from '../lib/api.js';
import { useResource } from '../lib/resource.js';
import { to } from '../lib/router.js';
import { pretty } from '../lib/text.js';
import { dateTime } from '../lib/time.js';
import { Icon } from '../parts/icon.js';
import { CodeBlock, CopyButton, Empty, Failure, Skeleton } from '../parts/parts.js';
import { HttpStatus, Tag } from '../parts/pill.js';
import { isFault } from '../parts/request-rows.js';

export function RequestDetail({ number, back }) {
  const { data: request, error, reload } = useResource((signal) => get(`/requests/${number}`, {}, signal), [number], { follow: false });
  const backLink = html`<a class="back-link" href=${back}><${Icon} name="back" size="14" />All requests</a>`;
  if (error && !request) {
    return html`${backLink}${error.status === 404
      ? html`<${Empty} icon="requests" title="This request is gone">
        <p>The journal keeps the newest requests only, and a reset clears it.</p><//>`
      : html`<${Failure} error=${error} onRetry=${reload} />`}`;
  }
  if (!request) {
    return html`<${Skeleton} rows="8" />`;
  }
  return html`<article class="exchange">
    ${backLink}
    <header><h2><code class="method">${request.method}</code> ${request.operationId ?? 'Unknown operation'}</h2>
      <${HttpStatus} status=${request.status} /></header>
    <p class="path"><code><${Path} request=${request} /></code></p>
    <${Reason} request=${request} />
    <dl class="pairs compact">
      <div><dt>Caller</dt><dd>${request.caller ?? (request.username ?
        html`${request.username} <span class="muted">(claimed, not authenticated)</span>`
        : html`<span class="muted">no credentials</span>`)}</dd></div>
      ${request.version && html`<div><dt>API version</dt><dd class="num">${request.version}</dd></div>`}
      <div><dt>Received</dt><dd class="num">${dateTime(request.time)}${request.time.slice(16, 23)} UTC, system time</dd></div>
      <div><dt>Duration</dt><dd class="num">${request.durationMillis} ms</dd></div>
      ${request.orgId && html`<div><dt>Organization</dt><dd><a href=${to('orgs', request.orgId)}><code>
        ${request.orgId}</code></a></dd></div>`}
    </dl>
    ${request.curl && html`<div class="message-actions">
      <${CopyButton} text=${request.curl} what="the request as curl" label="Copy as curl" /></div>`}
    <${Message} title="Request" message=${request.request} line=${html`${request.method} <${Path} request=${request} />`}
      body=${request.requestBody} />
    <${Message} title="Response" message=${request.response} line=${request.status ? `HTTP/1.1 ${request.status}` : null}
      body=${request.responseBody} />
  </article>`;
}

/** The path, which breaks before a slash. */
const Path = ({ request }) => `${request.path}${request.query ? `?${request.query}` : ''}`.split(/(?=\/)/).map((part) => html`${part}
  <wbr />`);

function Reason({ request }) {
  return html`
    ${request.why && html`<div class=${`callout ${request.status >= 500 || request.status === 0 ? 'bad' : 'wait'}`}>
      <${Icon} name=${isFault(request) ? 'fault' : 'warning'} />
      <div class="grow"><strong>${isFault(request) ? 'A fault acted on this request' : 'Why the server rejected it'}</strong>
        <p>${request.errorCode && html`<code>${request.errorCode}</code> `}${request.why}</p>
        ${isFault(request) && html`<p><a href=${to('controls', 'faults')}>See the faults</a></p>`}</div></div>`}
    ${request.challenge && html`<div class="callout"><${Icon} name="help" /><div class="grow"><strong>Digest challenge</strong>
      <p>The first half of a handshake. The client repeats the request with credentials.</p></div></div>`}
    ${request.leniencies && html`<div class="callout"><${Icon} name="behaviour" /><div class="grow">
      <strong>Only accepted because this server is lenient</strong>
      <p>Atlas rejects it, or is not known to accept it: ${request.leniencies.map((name) =>
        html`<a key=${name} href=${to('controls', 'behaviours', { q: name })}><${Tag} tone="lenient">${name}<//></a> `)}</p></div></div>`}`;
}

function Message({ title, message, line, body }) {
  const text = message?.body ?? body;
  const id = title.toLowerCase();
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${message?.headers ? html`<div class="headers" tabindex="0" role="region" aria-label=${`Headers of the ${id}`}>${line &&
      html`<div class="start-line"><code>${line}</code></div>`}
      ${message.headers.map(([name, value], index) => html`<div key=${index}><span class="header-name">${name}</span>
        <span class="header-value">${value}</span></div>`)}</div>`
      : html`<p class="muted">Headers are recorded while this page is open.</p>`}
    ${text !== undefined && text !== null && text !== '' &&
      html`<${CodeBlock} text=${pretty(text)} title="Body" label=${`Body of the ${id}`} what=${`the body of the ${id}`} />`}
    ${message?.bodyCut && html`<p class="note">The server keeps the beginning of the body only.</p>`}
  </section>`;
}
