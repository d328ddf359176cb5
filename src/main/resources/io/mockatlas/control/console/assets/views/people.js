import { html } from '../lib/html.js';
import { get } from '../lib/api.js';
import { useResource, useSettled } from '../lib/resource.js';
import { setQuery, useRoute } from '../lib/router.js';
import { roleName, shortRoleName, total } from '../lib/text.js';
import { Address, Countdown, Empty, Failure, Pager, Search, Segments, Skeleton } from '../parts/parts.js';
import { StatusPill } from '../parts/pill.js';
import { Table } from '../parts/table.js';
import { InvitationActions } from './invitation-actions.js';
import { Person } from './person.js';

const SIZE = 50;
const SHOWN = 2;

/** A user has a row for each invitation. */
const keyOf = (person) => person.invitationId ?? person.userId ?? person.username;

export function People({ org, groupId, people, onInvite }) {
  const { query } = useRoute();
  const page = Number(query.page) || 1;
  const q = useSettled(query.q ?? '');
  const { status } = query;
  const { data, error, loading, reload } = useResource((signal) => get(`/orgs/${org.id}/people`,
    { groupId, status, q, pageNum: page, itemsPerPage: SIZE }, signal), [org.id, groupId, status, q, page]);
  const open = query.person && data?.results.find((person) => keyOf(person) === query.person);
  const statuses = [[undefined, 'All', total(people)], ['PENDING', 'Pending', people.pending], ['ACTIVE', 'Active', people.active],
    ['EXPIRED', 'Expired', people.expired], ['DECLINED', 'Declined', people.declined]];
  return html`
    ${error && html`<${Failure} error=${error} onRetry=${reload} />`}
    <section class="card flush" aria-busy=${loading}>
      <div class="toolbar">
        <${Segments} label="Status" value=${status} options=${statuses}
          onChange=${(value) => setQuery({ status: value, page: undefined })} />
        <span class="grow"></span>
        <${Search} label="Address" placeholder="Filter by address" value=${query.q ?? ''}
          onInput=${(value) => setQuery({ q: value, page: undefined })} />
      </div>
      ${!data && !error && html`<${Skeleton} rows="8" />`}
      ${data?.totalCount === 0 && html`<${NoPeople} filtered=${q || status} q=${q} onInvite=${onInvite} />`}
      ${data?.totalCount > 0 && html`<${Table} label="Users" columns=${columns(reload)} rows=${data.results} keyOf=${keyOf}
        onOpen=${(person) => setQuery({ person: keyOf(person) })} />`}
      ${data && html`<${Pager} page=${page} size=${SIZE} total=${data.totalCount} onPage=${(value) => setQuery({ page: value })} />`}
    </section>
    ${open && html`<${Person} person=${open} org=${org} onClose=${() => setQuery({ person: undefined })} onDone=${reload} />`}`;
}

function NoPeople({ filtered, q, onInvite }) {
  return filtered
    ? html`<${Empty} icon="search" title="No user matches"><p>
      ${q ? `No address contains “${q}” with this status.` : 'No user has this status.'}</p>
      <button onClick=${() => setQuery({ q: undefined, status: undefined, page: undefined })}>Clear the filter</button><//>`
    : html`<${Empty} icon="people" title="No users yet"><p>Invite a first user, as a client would by POST.</p>
      <button class="primary" onClick=${onInvite}>Invite</button><//>`;
}

const columns = (onDone) => [
  { key: 'person', label: 'User', class: 'main', cell: (person) => html`<button class="name link"
    onClick=${() => setQuery({ person: keyOf(person) })}><${Address} of=${person.username} /></button>
    ${person.inviterUsername && html`<span class="sub anywhere">Invited by <${Address} of=${person.inviterUsername} /></span>`}` },
  { key: 'status', label: 'Status', cell: (person) => html`<${StatusPill} status=${person.status} />` },
  { key: 'roles', label: 'Roles', class: 'wrap', cell: (person) => html`<${Roles} person=${person} />` },
  { key: 'teams', label: 'Teams', class: 'wrap', cell: (person) => person.teams.length > 0
    ? html`<span title=${person.teams.map((team) => team.name).join(', ')}>${short(person.teams.map((team) => team.name))}</span>`
      : html`<span class="zero">–</span>` },
  { key: 'expires', label: 'Expires', cell: (person) => person.expiresAt && person.status !== 'DECLINED'
    ? html`<${Countdown} until=${person.expiresAt} />` : html`<span class="zero">–</span>` },
  { key: 'actions', label: 'Actions', hidden: true, class: 'actions', cell: (person) =>
    html`<${InvitationActions} person=${person} onDone=${onDone} compact />` },
];

function Roles({ person }) {
  const projects = person.groupRoleAssignments;
  return html`<span>${short(person.orgRoles.map(roleName)) || html`<span class="muted">Project invitation</span>`}</span>
    ${projects.length > 0 && html`<span class="sub ellipsis"
      title=${projects.map((project) => `${project.groupName}: ${project.roles.map(shortRoleName).join(', ')}`).join('\n')}>
      ${short(projects.map((project) => `${project.groupName}: ${short(project.roles.map(shortRoleName))}`))}</span>`}`;
}

const short = (names) => names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ` +${names.length - SHOWN}` : '');
