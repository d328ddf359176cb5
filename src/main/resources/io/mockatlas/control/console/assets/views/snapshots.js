import { html, useState } from '../lib/html.js';
import { get, post, put, remove } from '../lib/api.js';
import { refresh } from '../lib/live.js';
import { useResource } from '../lib/resource.js';
import { number } from '../lib/text.js';
import { compactTime } from '../lib/time.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Empty, Failure, Moment, Skeleton, ViewHead } from '../parts/parts.js';
import { Table } from '../parts/table.js';
import { failed, toast } from '../parts/toast.js';

const KEPT = 20;
const TIME = 'YYYYMMDD-hhmmss'.length;
const OWN = /^before-(reset|restore|load)-\d{8}-\d{6}$/;

/** Deletes the oldest of the snapshots that `keepAndChange` saved, so that they never come to the server's limit of snapshots. */
async function makeRoom(restored) {
  const own = (await get('/snapshots')).snapshots.map(({ name }) => name).filter((name) => OWN.test(name) && name !== restored)
    .sort((one, other) => one.slice(-TIME).localeCompare(other.slice(-TIME)));
  for (const name of own.slice(0, Math.max(0, own.length - KEPT))) {
    await remove(`/snapshots/${name}`).catch((error) => { if (error.status !== 404) throw error; });
  }
}

/**
 * Saves the present state as a snapshot that is named after what follows, and changes it. Returns the name and the result. A change
 * that the server rejects leaves no snapshot, since the state is as before.
 */
export async function keepAndChange(reason, change, restored) {
  const kept = `${reason}-${compactTime(Date.now())}`;
  await put(`/snapshots/${kept}`);
  try {
    const result = await change();
    await makeRoom(restored);
    return { kept, result };
  } catch (error) {
    if (error.status >= 400 && error.status < 500) await remove(`/snapshots/${kept}`);
    throw error;
  }
}

const restore = (name) => post(`/snapshots/${encodeURIComponent(name)}/restore`);

/** Saves a snapshot, changes the state, and offers the way back. */
async function replaceState(reason, change, text, restored) {
  try {
    const { kept } = await keepAndChange(reason, change, restored);
    toast(`${text}. The state before is the snapshot ${kept}`, { undo: { label: 'Undo',
      run: () => restore(kept).then(() => { toast(`Restored ${kept}`); refresh(); }, failed) } });
    refresh();
  } catch (error) {
    failed(error);
  }
}

const RESET = [
  'The start seed replaces the state. The clock, the mail, the faults and the recorded requests are reset too.',
  'The present state and clock are kept as a snapshot first, so you can go back. Mail, faults and requests are not.',
];

function askReset() {
  confirm({ title: 'Reset everything?', text: RESET,
    action: 'Reset', run: () => replaceState('before-reset', () => post('/reset'), 'The server is as at its start') });
}

export function Snapshots() {
  const { data, error, reload } = useResource((signal) => get('/snapshots', {}, signal), []);
  const [name, setName] = useState('');
  const save = async (event) => {
    event.preventDefault();
    try {
      await put(`/snapshots/${encodeURIComponent(name)}`);
      toast(`Saved ${name}`);
      setName('');
      reload();
    } catch (failure) {
      failed(failure);
    }
  };
  const submit = (event) => {
    event.preventDefault();
    const exists = data?.snapshots.some((snapshot) => snapshot.name === name);
    return exists ? confirm({ title: `Overwrite ${name}?`, text: 'The snapshot’s present content is lost.', action: 'Overwrite',
      run: () => save(event) }) : save(event);
  };
  return html`<div class="view">
    <${ViewHead} title="Snapshots and reset"
      lead="Keep the whole state under a name and return to it. Snapshots survive a reset." />
    ${error && html`<${Failure} error=${error} onRetry=${reload} />`}
    <section class="card flush" aria-label="Snapshots">
      <form class="toolbar" onSubmit=${submit}><label class="grow"><span class="sr-only">Name of the snapshot</span>
        <input value=${name} required maxlength="64" pattern="[A-Za-z0-9._\\-]+" placeholder="Name, such as before-migration"
        title="Letters, digits, dots, dashes and underscores" autocomplete="off"
          onInput=${(event) => setName(event.target.value)} /></label><button class="primary" type="submit">
          <${Icon} name="snapshot" />Save</button></form>
      ${!data && !error && html`<${Skeleton} rows="3" />`}
      ${data?.snapshots.length === 0 && html`<${Empty} icon="snapshot" title="No snapshots">
        <p>Save the state before a test, and restore it afterwards.</p><//>`}
      ${data?.snapshots.length > 0 && html`<${Table} label="Snapshots" columns=${columns(reload)} rows=${data.snapshots}
        keyOf=${(snapshot) => snapshot.name} />`}
    </section>
    <section class="card reset" aria-labelledby="reset"><div class="grow"><h2 id="reset">Reset</h2>
      <p class="muted">Return to the start seed. The state before is kept as a snapshot.</p></div>
        <button class="danger-outline" onClick=${askReset}><${Icon} name="restore" />Reset everything</button></section>
  </div>`;
}

function columns(reload) {
  const askRestore = (name) => confirm({ title: `Restore ${name}?`,
    text: 'It replaces the whole state, clock included. The present state is kept as a snapshot first.', action: 'Restore', mild: true,
    run: () => replaceState('before-restore', () => restore(name), `Restored ${name}`, name) });
  const askDelete = (name) => confirm({ title: `Delete ${name}?`, text: 'A deleted snapshot cannot be brought back.', action: 'Delete',
    run: () => remove(`/snapshots/${encodeURIComponent(name)}`).then(() => { toast(`Deleted ${name}`); reload(); }, failed) });
  return [
    { key: 'name', label: 'Name', class: 'main', cell: (snapshot) => html`<strong class="anywhere">${snapshot.name}</strong>` },
    { key: 'created', label: 'Saved (UTC)', cell: (snapshot) => html`<${Moment} at=${snapshot.createdAt} />` },
    ...['organizations', 'users', 'invitations'].map((field) => ({
      key: field, label: field[0].toUpperCase() + field.slice(1), class: 'right num', cell: (snapshot) => number(snapshot[field]),
    })),
    { key: 'actions', label: 'Actions', hidden: true, class: 'actions', cell: ({ name }) => html`<span class="actions-row">
      <button class="small" aria-label=${`Restore ${name}`} onClick=${() => askRestore(name)}>
        <${Icon} name="restore" size="14" />Restore</button>
      <button class="quiet small" aria-label=${`Delete ${name}`} onClick=${() => askDelete(name)}>
        <${Icon} name="trash" size="14" />Delete</button></span>` },
  ];
}
