import { html, useState } from '../lib/html.js';
import { addFault } from '../lib/faults.js';
import { toast } from '../parts/toast.js';

const EFFECTS = [
  ['rate', 'Rate limit (429)', { status: 429 }],
  ['error', 'Unexpected error (500)', { status: 500 }],
  ['proxy', 'Proxy error (503)', { status: 503 }],
  ['code', 'Atlas error code', {}],
  ['drop', 'Drop the connection', { drop: true }],
  ['commit', 'Drop the connection after the operation', { drop: true, stage: 'answer' }],
  ['truncate', 'Cut the body', {}],
  ['nonce', 'Stale nonce', { staleNonce: true, stage: 'connection' }],
  ['none', 'Only a delay', {}],
];

const START = {
  effect: 'rate', operationId: '', caller: '', method: '', path: '', times: '', timeToLive: '', delay: '', retryAfter: '', errorCode: '', truncate: '',
};

function fault(fields) {
  const [, , effect] = EFFECTS.find(([key]) => key === fields.effect);
  const given = { ...effect };
  for (const name of ['operationId', 'method', 'path', 'caller', 'timeToLive']) {
    given[name] = fields[name].trim() || undefined;
  }
  given.times = fields.times ? Number(fields.times) : undefined;
  given.delay = fields.delay ? `PT${Number(fields.delay)}S` : undefined;
  if (fields.effect === 'rate' && fields.retryAfter) {
    given.retryAfter = Number(fields.retryAfter);
  }
  if (fields.effect === 'code') {
    given.errorCode = fields.errorCode.trim();
  }
  if (fields.effect === 'truncate') {
    Object.assign(given, { truncate: Number(fields.truncate), stage: 'answer' });
  }
  return given;
}

export function FaultForm({ operations }) {
  const [fields, setFields] = useState(START);
  const [error, setError] = useState(null);
  const change = (name) => (event) => setFields({ ...fields, [name]: event.target.value });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await addFault(fault(fields));
      toast('Added the fault');
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  const text = (name, label, hint, more = {}) => html`<label class="field"><span>${label}</span>
    <input value=${fields[name]} placeholder=${hint} autocomplete="off" spellcheck=${false} ...${more} onInput=${change(name)} /></label>`;
  return html`<form onSubmit=${submit}>
    <label class="field"><span>Effect</span><select value=${fields.effect} onChange=${change('effect')}>${EFFECTS.map(([key, label]) =>
      html`<option key=${key} value=${key}>${label}</option>`)}</select></label>
    ${fields.effect === 'rate' && text('retryAfter', 'Retry-After, in seconds', '1', { type: 'number', min: 0 })}
    ${fields.effect === 'code' && text('errorCode', 'Error code', 'CANNOT_DELETE_ORG_ACTIVE_GROUPS', { required: true })}
    ${fields.effect === 'truncate' && text('truncate', 'Bytes to send', '20', { type: 'number', min: 0, required: true })}
    <div class="field-row">${text('operationId', 'Operation', 'Any', { list: 'operations' })}${text('caller', 'Caller', 'Any')}</div>
    <datalist id="operations">${operations.map((name) => html`<option key=${name} value=${name}></option>`)}</datalist>
    <div class="field-row">${text('times', 'Number of requests', 'No limit', { type: 'number', min: 1 })}
      ${text('delay', 'Delay, in seconds', 'None', { type: 'number', min: 0, step: 'any', required: fields.effect === 'none' })}</div>
    <details><summary>More conditions</summary>
      <div class="field-row">${text('method', 'Method', 'Any')}${text('path', 'Path', '/orgs/*/invites/**')}</div>
      ${text('timeToLive', 'Expires after', 'PT30S')}
    </details>
    <p class="error" role="alert">${error?.message}</p>
    <footer class="form-foot"><button class="primary" type="submit">Add</button></footer>
  </form>`;
}
