import { html, useState } from '../lib/html.js';
import { definition, replaceFaults } from '../lib/faults.js';
import { toast } from '../parts/toast.js';

const EXAMPLE = { faults: [{ operationId: 'getOrg', times: 2, status: 429, retryAfter: 3 }] };

/** The whole document as GET /faults returns it, without IDs and counters. */
export function FaultDocument({ faults }) {
  const [text, setText] = useState(() => JSON.stringify(faults.length > 0 ? { faults: faults.map(definition) } : EXAMPLE, null, 2));
  const [error, setError] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    try {
      await replaceFaults(JSON.parse(text));
      setError(null);
      toast('Replaced the faults');
    } catch (failure) {
      setError(failure);
    }
  };
  return html`<form onSubmit=${submit}>
    <label class="field"><span>Document of <code>PUT /_mockatlas/faults</code></span>
      <textarea class="code" rows="14" spellcheck=${false} value=${text}
        onInput=${(event) => setText(event.target.value)}></textarea></label>
    <p class="error" role="alert">${error?.message}</p>
    <footer class="form-foot"><button class="primary" type="submit">Replace all faults</button></footer>
  </form>`;
}
