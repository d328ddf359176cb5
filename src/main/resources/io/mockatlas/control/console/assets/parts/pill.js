import { html } from '../lib/html.js';

// Each status has a word, a colour and a shape.
const SHAPES = {
  dot: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  half: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  ring: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  dash: 'M3.5 8h9',
  triangle: 'M8 3.5 13 12.5H3z',
};

const STATUSES = {
  ACTIVE: ['Active', 'good', 'dot'],
  ACCEPTED: ['Accepted', 'good', 'dot'],
  PENDING: ['Pending', 'wait', 'half'],
  EXPIRED: ['Expired', 'idle', 'ring'],
  DECLINED: ['Declined', 'bad', 'cross'],
  REJECTED: ['Declined', 'bad', 'cross'],
  WITHDRAWN: ['Cancelled', 'idle', 'dash'],
  RECORDED: ['Recorded', 'good', 'dot'],
  DOCUMENTED: ['Documented', 'wait', 'half'],
  ASSUMED: ['Assumed', 'idle', 'ring'],
};

function Shape({ name }) {
  return html`<svg class=${`shape ${name}`} width="10" height="10" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${SHAPES[name]} />${name === 'half' && html`<path class="fill" d="M8 3.5a4.5 4.5 0 0 1 0 9z" />`}
  </svg>`;
}

export function Pill({ tone, shape, children, title }) {
  return html`<span class=${`pill ${tone}`} title=${title}><${Shape} name=${shape} />${children}</span>`;
}

export function StatusPill({ status }) {
  const [text, tone, shape] = STATUSES[status] ?? [status, 'idle', 'dash'];
  return html`<${Pill} tone=${tone} shape=${shape}>${text}<//>`;
}

/** Status of a response. Status 0 is a request that a fault left without one. */
export function HttpStatus({ status }) {
  if (status === 0) {
    return html`<${Pill} tone="bad" shape="cross" title="The connection was closed without a response">none<//>`;
  }
  if (status >= 500) {
    return html`<${Pill} tone="bad" shape="cross">${status}<//>`;
  }
  if (status >= 400) {
    return html`<${Pill} tone="wait" shape="triangle">${status}<//>`;
  }
  return html`<${Pill} tone=${status >= 300 ? 'idle' : 'good'} shape=${status >= 300 ? 'dash' : 'dot'}>${status}<//>`;
}

export const Tag = ({ tone = '', title, children }) => html`<span class=${`tag ${tone}`} title=${title}>${children}</span>`;
