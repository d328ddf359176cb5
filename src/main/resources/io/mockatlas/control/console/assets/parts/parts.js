import { html, useEffect, useState } from '../lib/html.js';
import { useNow, dateTime, duration } from '../lib/time.js';
import { number } from '../lib/text.js';
import { Icon } from './icon.js';
import { toast } from './toast.js';

export function copy(text, what) {
  navigator.clipboard.writeText(text).then(
    () => toast(`Copied ${what}`),
    () => toast('The browser does not let this page copy. Select the text instead.', { tone: 'bad' }),
  );
}

export function CopyButton({ text, what, label }) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    const timer = done && setTimeout(() => setDone(false), 1500);
    return () => clearTimeout(timer);
  }, [done]);
  return html`<button type="button" class=${`copy ${label ? 'small' : 'quiet icon-only'}`} aria-label=${label ? undefined : `Copy ${what}`}
    data-tip=${label ? undefined : `Copy ${what}`} onClick=${(event) => { event.stopPropagation(); copy(text, what); setDone(true); }}>
    <${Icon} name=${done ? 'check' : 'copy'} size="14" />${label}
  </button>`;
}

/** Text of a file, a command or a body, with a bar that copies it. */
export const CodeBlock = ({ text, title, label, what }) => html`<div class="code-block">
  <div class="code-bar"><span>${title}</span><${CopyButton} text=${text} what=${what} label="Copy" /></div>
  <pre tabindex="0" aria-label=${label}><code>${text}</code></pre>
</div>`;

/** Identifier in monospace with its copy button. */
export const Id = ({ value, what }) => html`<span class="id"><code title=${value}>${value}</code>
  <${CopyButton} text=${value} what=${what} /></span>`;

/** E-mail address that breaks before its @ where it does not fit. */
export const Address = ({ of }) => of.split(/(?=@)/).map((part, index) => html`${index > 0 && html`<wbr />`}${part}`);

export function Countdown({ until }) {
  const left = Date.parse(until) - useNow();
  return html`<time datetime=${until} title=${`${dateTime(until)} UTC, by the emulator's clock`} class="num nowrap">
    ${left > 0 ? `in ${duration(left)}` : `${duration(left)} ago`}
  </time>`;
}

export const Moment = ({ at }) => html`<time datetime=${at} class="num nowrap">${dateTime(at)}</time>`;

export function Empty({ icon, title, children }) {
  return html`<div class="empty"><span class="empty-icon"><${Icon} name=${icon} size="22" /></span><p class="empty-title">${title}</p>
    ${children}</div>`;
}

export const ViewHead = ({ title, lead, children }) => html`<header class="view-head">
  <div><h1>${title}</h1><p class="lead">${lead}</p></div>${children}
</header>`;

/** Failure of a view's load; the view keeps its data if it has some. */
export function Failure({ error, onRetry }) {
  return html`<div class="callout bad" role="alert"><${Icon} name="warning" />
    <div class="grow"><strong>${error.status === 0 ? 'The server does not answer.' : 'This could not be loaded.'}</strong>
      <p>${error.status === 0 ? 'The page tries again by itself.' : error.message}</p></div>
    ${onRetry && html`<button class="small" onClick=${onRetry}>Try again</button>`}
  </div>`;
}

export const Skeleton = ({ rows = 5 }) => html`<div class="skeleton" role="status" aria-label="Loading">
  ${Array.from({ length: rows }, (_, row) => html`<span key=${row}></span>`)}</div>`;

export function Search({ value, onInput, label, placeholder }) {
  return html`<label class="search"><span class="sr-only">${label}</span><${Icon} name="search" size="14" />
    <input type="search" value=${value} placeholder=${placeholder ?? label} data-filter autocomplete="off" spellcheck=${false}
      onInput=${(event) => onInput(event.target.value)} /><kbd aria-hidden="true">/</kbd></label>`;
}

export function Segments({ label, value, options, onChange }) {
  return html`<div class="segments" role="group" aria-label=${label}>
    ${options.map(([key, text, count]) => html`<button type="button" key=${key} aria-pressed=${key === value}
      onClick=${() => onChange(key)}>
      ${text}${count !== undefined && html` <span class="count num">${number(count)}</span>`}
    </button>`)}
  </div>`;
}

export function Pager({ page, size, total, onPage }) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) {
    return null;
  }
  const first = (page - 1) * size + 1;
  return html`<nav class="pager" aria-label="Pages">
    <span class="num muted">${number(first)}–${number(Math.min(total, first + size - 1))} of ${number(total)}</span>
    <span class="grow"></span>
    <button class="small" disabled=${page <= 1} onClick=${() => onPage(page - 1)}><${Icon} name="back" size="14" />Previous</button>
    <label class="page-number"><span class="sr-only">Page</span><input type="number" min="1" max=${pages} value=${page}
      onChange=${(event) => onPage(Math.min(pages, Math.max(1, Number(event.target.value) || 1)))} /></label>
    <span class="muted num nowrap">of ${number(pages)}</span>
    <button class="small" disabled=${page >= pages} onClick=${() => onPage(page + 1)}>Next<${Icon} name="next" size="14" /></button>
  </nav>`;
}
