import { html, useState } from '../lib/html.js';
import { access, setToken } from '../lib/api.js';
import { live } from '../lib/live.js';
import { useStore } from '../lib/store.js';
import { Icon } from './icon.js';
import { Dialog } from './dialog.js';

/** Says that the server does not answer, or asks for the control token. */
export function Connection({ onToken }) {
  const phase = useStore(live, (value) => value.phase);
  const { required, rejected } = useStore(access);
  if (required) {
    return html`<${TokenDialog} rejected=${rejected} onToken=${onToken} />`;
  }
  return phase === 'lost' && html`<div class="callout bad banner" role="alert">
    <${Icon} name="warning" />
    <div class="grow"><strong>The server at ${window.location.host} does not answer.</strong>
      <p>The page shows its last state and connects again as soon as the server is back.</p></div>
    <span class="spinner" aria-hidden="true"></span>
  </div>`;
}

function TokenDialog({ rejected, onToken }) {
  const [value, setValue] = useState('');
  const submit = (event) => {
    event.preventDefault();
    if (value) {
      setToken(value);
      onToken();
    }
  };
  return html`<${Dialog} title="Control token" onClose=${() => {}} fixed>
    <form onSubmit=${submit}>
      <p>This server protects its control API. Enter the value of <code>mockatlas.control.token</code>. This tab keeps it until you close it.</p>
      <label class="field"><span>Token</span>
        <input type="password" value=${value} autocomplete="off" autofocus aria-invalid=${rejected} aria-describedby="token-error"
          onInput=${(event) => setValue(event.target.value)} /></label>
      <p id="token-error" class="error" role="alert">${rejected ? 'The server rejected this token.' : ''}</p>
      <footer class="dialog-foot"><button class="primary" type="submit">Continue</button></footer>
    </form>
  <//>`;
}
