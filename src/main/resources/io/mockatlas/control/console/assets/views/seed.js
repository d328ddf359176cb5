import { html, useState } from '../lib/html.js';
import { send } from '../lib/api.js';
import { refresh } from '../lib/live.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { ViewHead, copy } from '../parts/parts.js';
import { failed, toast } from '../parts/toast.js';
import { plural } from '../lib/text.js';
import { keepAndChange } from './snapshots.js';

const EXAMPLE = `organizations:
  - name: Initech
    apiKeys:
      - { publicKey: initechk, privateKey: secret, roles: { orgRoles: [ORG_OWNER] } }
`;

const now = ({ organizations, users, invitations }) => `The state now has ${plural(organizations, 'organization')}, `
  + `${plural(users, 'user')} and ${plural(invitations, 'invitation')}`;

async function exported(format) {
  return (await send('GET', '/state', { query: { format }, accept: '*/*' })).text();
}

async function download(format) {
  try {
    const url = URL.createObjectURL(new Blob([await exported(format)]));
    Object.assign(document.createElement('a'), { href: url, download: `seed.${format}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  } catch (error) {
    failed(error);
  }
}

export function Seed() {
  const [text, setText] = useState('');
  const [error, setError] = useState(null);
  const [over, setOver] = useState(false);
  const load = async (method) => {
    try {
      const change = async () => (await send(method, '/state', { body: text })).json();
      const { kept, result: counts } = method === 'PUT' ? await keepAndChange('before-load', change) : { result: await change() };
      setError(null);
      toast(`${now(counts)}${kept ? `. The state before is the snapshot ${kept}` : ''}`);
      refresh();
    } catch (failure) {
      setError(failure);
    }
  };
  const replace = () => confirm({
    title: 'Replace the whole state?',
    text: 'All organizations, users and mail are replaced by this document. The state before it is kept as a snapshot.',
    action: 'Replace',
    run: () => load('PUT'),
  });
  const read = async (file) => file && setText(await file.text());
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    read(event.dataTransfer.files[0]);
  };
  return html`<div class="view">
    <${ViewHead} title="Seed"
      lead="Load a state from a seed file, or save this one as a file for the next start." />
    <div class="columns even">
      <section class="card" aria-labelledby="load">
        <h2 id="load">Load</h2>
        <form onSubmit=${(event) => { event.preventDefault(); load('POST'); }}>
          <label class="field"><span>Seed, in YAML or JSON</span>
            <textarea class=${`code ${over ? 'over' : ''}`} rows="13" spellcheck=${false} required value=${text} placeholder=${EXAMPLE}
            onInput=${(event) => setText(event.target.value)} onDragOver=${(event) => { event.preventDefault(); setOver(true); }}
              onDragLeave=${() => setOver(false)} onDrop=${drop}></textarea></label>
          <p class="hint file"><label class="button"><${Icon} name="seed" size="14" />Choose a file<input type="file" class="sr-only"
            accept=".yaml,.yml,.json" onChange=${(event) => read(event.target.files[0])} /></label>
            <span>or drop one on the field.</span> ${!text &&
              html`<button type="button" class="link" onClick=${() => setText(EXAMPLE)}>Use the example</button>`}</p>
          <p class="error anywhere" role="alert">${error?.message}</p>
          <footer class="form-foot"><button type="button" disabled=${!text} onClick=${replace}>Replace the state</button>
            <button class="primary" type="submit">Add to the state</button></footer>
        </form>
      </section>
      <section class="card" aria-labelledby="save">
        <h2 id="save">Save</h2>
        <p>The export is a seed file: start a server from it with <code>--mockatlas.seed=seed.yaml</code>.</p>
        <div class="button-row"><button onClick=${() => download('yaml')}><${Icon} name="seed" />Download YAML</button>
          <button onClick=${() => download('json')}><${Icon} name="seed" />Download JSON</button>
          <button onClick=${() => exported('yaml').then((yaml) => copy(yaml, 'the state'), failed)}>
            <${Icon} name="copy" />Copy YAML</button></div>
      </section>
    </div>
  </div>`;
}
