import { html, useState } from '../lib/html.js';
import { get, post } from '../lib/api.js';
import { useResource, useSettled } from '../lib/resource.js';
import { navigate, setQuery, to, useRoute } from '../lib/router.js';
import { number } from '../lib/text.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Empty, Failure, Id, Pager, Search, Skeleton, ViewHead } from '../parts/parts.js';
import { Table } from '../parts/table.js';

const SIZE = 50;

const COLUMNS = [
  { key: 'name', label: 'Organization', class: 'main', cell: (org) => html`<a class="name" href=${to('orgs', org.id)} title=${org.name}>
    ${org.name}</a>` },
  { key: 'id', label: 'ID', cell: (org) => html`<${Id} value=${org.id} what="the organization's ID" />` },
  { key: 'projects', label: 'Projects', class: 'right num', cell: (org) => number(org.projects) },
  ...['active', 'pending', 'expired', 'declined'].map((status) => ({
    key: status, label: status[0].toUpperCase() + status.slice(1), class: 'right num',
    cell: (org) => html`<span class=${org.people[status] ? '' : 'zero'}>${number(org.people[status])}</span>`,
  })),
];

export function Organizations() {
  const { query } = useRoute();
  const page = Number(query.page) || 1;
  const q = useSettled(query.q ?? '');
  const { data, error, reload } = useResource((signal) => get('/orgs', { q, pageNum: page, itemsPerPage: SIZE }, signal), [q, page]);
  const [creating, setCreating] = useState(false);
  return html`<div class="view">
    <${ViewHead} title="Organizations"
      lead="Everything that clients see: organizations, their projects and their users.">
      <button class="primary" onClick=${() => setCreating(true)}><${Icon} name="plus" />New organization</button>
    <//>
    ${error && html`<${Failure} error=${error} onRetry=${reload} />`}
    <section class="card flush">
      <div class="toolbar"><${Search} label="Name or ID" value=${query.q ?? ''}
        onInput=${(value) => setQuery({ q: value, page: undefined })} /></div>
      ${!data && !error && html`<${Skeleton} rows="6" />`}
      ${data?.totalCount === 0 && (q ? html`<${Empty} icon="search" title="No organization matches"><p>No name contains “${q}”.</p>
          <button onClick=${() => setQuery({ q: undefined })}>Clear the filter</button><//>`
        : html`<${Empty} icon="orgs" title="No organizations">
          <p>Create one, with a project and keys, or <a href=${to('controls', 'seed')}>load a seed</a>.</p>
          <button class="primary" onClick=${() => setCreating(true)}>New organization</button><//>`)}
      ${data?.totalCount > 0 && html`<${Table} label="Organizations" columns=${COLUMNS} rows=${data.results} keyOf=${(org) => org.id}
        onOpen=${(org) => navigate(to('orgs', org.id))} />`}
      ${data && html`<${Pager} page=${page} size=${SIZE} total=${data.totalCount} onPage=${(value) => setQuery({ page: value })} />`}
    </section>
    ${creating && html`<${NewOrganization} onClose=${() => setCreating(false)} />`}
  </div>`;
}

function NewOrganization({ onClose }) {
  const [names, setNames] = useState({ name: '', projectName: '' });
  const [created, setCreated] = useState(null);
  const [error, setError] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    try {
      setCreated(await post('/orgs', Object.fromEntries(Object.entries(names).filter(([, value]) => value))));
    } catch (failure) {
      setError(failure);
    }
  };
  if (created) {
    const values = [['Organization', created.orgId], ['Project', created.projectId], ['Public key', created.publicKey],
      ['Private key', created.privateKey], ['Client ID', created.clientId], ['Client secret', created.clientSecret]];
    return html`<${Dialog} title=${`Created ${created.orgName}`} onClose=${onClose} wide>
      <p>The API key and the service account are Organization Owner. Copy the secrets now: they are not shown again.</p>
      <dl class="pairs whole">${values.map(([text, value]) => html`<div key=${text}><dt>${text}</dt><dd>
        <${Id} value=${value} what=${text} /></dd></div>`)}</dl>
      <footer class="dialog-foot"><button onClick=${onClose}>Close</button>
        <a class="button primary" href=${to('orgs', created.orgId)}>Open</a></footer>
    <//>`;
  }
  const field = (name, label, hint) => html`<label class="field"><span>${label}</span>
    <input value=${names[name]} autofocus=${name === 'name'} placeholder=${hint}
      onInput=${(event) => setNames({ ...names, [name]: event.target.value })} /></label>`;
  return html`<${Dialog} title="New organization" onClose=${onClose}>
    <form onSubmit=${submit}>
      <p>The server creates it with a project, an API key and a service account, both Organization Owner.</p>
      ${field('name', 'Name', 'Chosen by the server if empty')}${field('projectName', 'Project', 'Chosen by the server if empty')}
      <p class="error" role="alert">${error?.message}</p>
      <footer class="dialog-foot"><button type="button" onClick=${onClose}>Cancel</button>
        <button class="primary" type="submit">Create</button></footer>
    </form>
  <//>`;
}
