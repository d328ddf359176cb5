import { html, useState } from '../lib/html.js';
import { get } from '../lib/api.js';
import { live } from '../lib/live.js';
import { useResource } from '../lib/resource.js';
import { to } from '../lib/router.js';
import { useStore } from '../lib/store.js';
import { number, roleName } from '../lib/text.js';
import { CodeBlock, CopyButton, Empty, Id, Skeleton, ViewHead } from '../parts/parts.js';
import { Tag } from '../parts/pill.js';
import { Icon } from '../parts/icon.js';
import { RequestRows } from '../parts/request-rows.js';

const MOST_ORGS = 500;
const LATEST = 8;

const SHORT_TITLES = { npm: 'npm', python: 'Python' };

const HINTS = { sh: 'Run in a shell', go: 'Go', js: 'JavaScript', py: 'Python', java: 'Java' };

export function Overview() {
  const server = useStore(live, (value) => value.server);
  const { data } = useResource((signal) => get('/orgs', { itemsPerPage: MOST_ORGS }, signal), []);
  const orgs = data && new Map(data.results.map((org) => [org.id, org.name]));
  return html`<div class="view overview">
    <${ViewHead} title="Connect a client"
      lead="This server stands in for the MongoDB Atlas Administration API. Point a client at the base URL and sign in with one of the keys." />
    <${Figures} orgs=${data} />
    <div class="columns">
      <div class="stack">
        ${server ? html`<${Addresses} server=${server} />
          <${Snippets} snippets=${server.snippets} />
          <${Keys} server=${server} orgs=${orgs} />`
          : html`<section class="card"><${Skeleton} rows="9" /></section>`}
      </div>
      <${Latest} />
    </div>
  </div>`;
}

function Figures({ orgs }) {
  const requests = useStore(live, (value) => value.requests?.filter((request) => !request.challenge).length);
  const faults = useStore(live, (value) => value.faults?.length);
  const sum = (status) => orgs?.results.reduce((count, org) => count + org.people[status], 0);
  const more = orgs && orgs.totalCount > orgs.results.length ? '+' : '';
  const figures = [
    [orgs?.totalCount, 'Organizations', to('orgs'), 'orgs'],
    [sum('active'), 'Active users', to('orgs'), 'people', more],
    [sum('pending'), 'Pending invitations', to('orgs'), 'hourglass', more],
    [requests, 'Requests', to('requests'), 'requests'],
    [faults, 'Faults set', to('controls', 'faults'), 'fault'],
  ];
  return html`<ul class="figures">${figures.map(([value, text, href, icon, suffix = '']) => html`<li key=${text}>
    <a href=${href}><${Icon} name=${icon} />
      <strong class="num">${value === undefined ? '–' : number(value) + suffix}</strong><span>${text}</span></a>
  </li>`)}</ul>`;
}

function Addresses({ server }) {
  return html`<section class="card addresses" aria-labelledby="addresses">
    <h2 id="addresses">Address</h2>
    <dl class="pairs">
      <div><dt>Base URL</dt><dd><code class="big">${server.baseUrl}</code>
        <${CopyButton} text=${server.baseUrl} what="the base URL" label="Copy" /></dd></div>
      ${server.tlsBaseUrl && server.tlsBaseUrl !== server.baseUrl && html`<div><dt>With TLS</dt><dd><code class="big">${server.tlsBaseUrl}</code>
        <${CopyButton} text=${server.tlsBaseUrl} what="the TLS address" label="Copy" /></dd></div>`}
      ${server.caFile && html`<div><dt>CA certificate</dt><dd><${Id} value=${server.caFile} what="the path" /></dd></div>`}
    </dl>
    ${server.trust && html`<div class="trust"><p class="hint">Clients that use TLS must trust the CA of this server. For the JVM, import the file by <code>keytool</code>.
      These variables are for all others:</p>
      <${CodeBlock} text=${server.trust.trimEnd()} title="Run in a shell" label="Trust of the CA" what="the variables" /></div>`}
  </section>`;
}

function Snippets({ snippets }) {
  const [chosen, setChosen] = useState(0);
  if (snippets.length === 0) {
    return null;
  }
  const snippet = snippets[chosen] ?? snippets[0];
  const onKey = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = (chosen + step + snippets.length) % snippets.length;
      setChosen(next);
      event.currentTarget.children[next].focus();
    }
  };
  return html`<section class="card snippets" aria-labelledby="snippets">
    <h2 id="snippets">Examples</h2>
    <div class="tabs" role="tablist" aria-labelledby="snippets" onKeyDown=${onKey}>
      ${snippets.map(({ id, title }, index) => html`<button key=${id} id=${`tab-${id}`} role="tab"
        aria-selected=${snippet === snippets[index]}
        tabindex=${snippet === snippets[index] ? 0 : -1} aria-controls="snippet" onClick=${() => setChosen(index)}>
          ${SHORT_TITLES[id] ?? title}</button>`)}
    </div>
    <div id="snippet" role="tabpanel" aria-labelledby=${`tab-${snippet.id}`}>
      <${CodeBlock} text=${snippet.text.trimEnd()} label=${`${snippet.title}: example`} what=${`the example for ${snippet.title}`}
        title=${SHORT_TITLES[snippet.id] ? snippet.title : HINTS[snippet.language] ?? snippet.language} />
    </div>
  </section>`;
}

/** Owners come first, as a first call needs most often. */
const rank = ({ roles, service }) => ['ORG_OWNER', 'GROUP_OWNER'].findIndex((role) => roles.includes(role)) + (service ? 0.5 : 0);

const ordered = (accounts) => [...accounts].sort((a, b) => a.orgId.localeCompare(b.orgId) || (rank(a) < 0) - (rank(b) < 0) || rank(a) - rank(b));

function Keys({ server, orgs }) {
  const accounts = ordered([
    ...server.apiKeys.map((key) => ({ ...key, name: key.publicKey, secret: key.privateKey, text: key.desc })),
    ...server.serviceAccounts.map((account) => ({ ...account, name: account.clientId, secret: account.clientSecret,
      text: account.name, service: true })),
  ]);
  return html`<section class="card" aria-labelledby="keys">
    <h2 id="keys">Keys</h2>
    ${accounts.length === 0 && html`<${Empty} icon="connect" title="No keys yet">
      <p>Create an <a href=${to('orgs')}>organization</a> to get an API key, or <a href=${to('controls', 'seed')}>load a seed</a>.</p><//>`}
    <ul class="accounts">${accounts.map((account) =>
      html`<${Account} key=${account.name} account=${account} orgName=${orgs?.get(account.orgId)} />`)}</ul>
  </section>`;
}

function Account({ account, orgName }) {
  const { name, secret, text, service, roles, orgId } = account;
  return html`<li>
    <div class="account-name">
      <strong title=${roles.map(roleName).join(', ')}>${text}</strong><${Tag}>${service ? 'service account' : 'API key'}<//>
      <a class="muted" href=${to('orgs', orgId)}>${orgName ?? orgId}</a>
    </div>
    <div class="account-values">
      <${Id} value=${name} what=${service ? 'the client ID' : 'the public key'} />
      ${secret ? html`<${Id} value=${secret} what=${service ? 'the client secret' : 'the private key'} />`
        : html`<span class="muted">The secret is known only to its owner.</span>`}
    </div>
  </li>`;
}

function Latest() {
  const requests = useStore(live, (value) => value.requests);
  const shown = requests?.filter((request) => !request.challenge).slice(0, LATEST);
  return html`<section class="card latest" aria-labelledby="latest">
    <div class="card-head"><h2 id="latest">Latest requests</h2>${shown?.length > 0 &&
      html`<a href=${to('requests')}>All requests</a>`}</div>
    ${!shown && html`<${Skeleton} rows="6" />`}
    ${shown?.length === 0 && html`<${Empty} icon="requests" title="No request yet">
      <p>Run the example on this page. The request appears here at once.</p><//>`}
    ${shown?.length > 0 && html`<${RequestRows} requests=${shown} />`}
  </section>`;
}
