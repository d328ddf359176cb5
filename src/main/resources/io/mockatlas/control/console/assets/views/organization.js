import { html, useState } from '../lib/html.js';
import { get } from '../lib/api.js';
import { useResource } from '../lib/resource.js';
import { navigate, to } from '../lib/router.js';
import { number, plural, total } from '../lib/text.js';
import { Icon } from '../parts/icon.js';
import { Empty, Failure, Id, Skeleton } from '../parts/parts.js';
import { Table } from '../parts/table.js';
import { Invite } from './invite.js';
import { People } from './people.js';

/** One organization: #/orgs/ID, #/orgs/ID/projects, #/orgs/ID/teams, and #/orgs/ID/projects/ID for one project. */
export function Organization({ id, rest: [part = 'people', groupId] }) {
  const { data: org, error, reload } = useResource((signal) => get(`/orgs/${id}`, {}, signal), [id]);
  const [inviting, setInviting] = useState(false);
  if (error && !org) {
    return html`<div class="view">${error.status === 404 || error.status === 400
      ? html`<${Empty} icon="orgs" title="This organization does not exist"><p>It may have been deleted, or a reset removed it.</p>
        <a class="button" href=${to('orgs')}>All organizations</a><//>`
      : html`<${Failure} error=${error} onRetry=${reload} />`}</div>`;
  }
  if (!org) {
    return html`<div class="view"><section class="card"><${Skeleton} rows="8" /></section></div>`;
  }
  const project = groupId && org.projects.find((candidate) => candidate.id === groupId);
  return html`<div class="view">
    <nav class="breadcrumb" aria-label="Breadcrumb"><a href=${to('orgs')}>Organizations</a>
      ${project && html`<${Icon} name="next" size="12" /><a class="ellipsis" href=${to('orgs', id)}>${org.name}</a>
        <${Icon} name="next" size="12" /><a href=${to('orgs', id, 'projects')}>Projects</a>`}</nav>
    <header class="view-head"><div class="min0">
      <h1 class="ellipsis" title=${project?.name ?? org.name}>${project?.name ?? org.name}</h1>
      <p class="lead"><${Id} value=${project?.id ?? id} what=${project ? "the project's ID" : "the organization's ID"} /></p>
    </div><button class="primary" onClick=${() => setInviting(true)}><${Icon} name="plus" />Invite</button></header>
    ${!project && html`<${Parts} org=${org} part=${part} />`}
    ${project || part === 'people' ? html`<${People} key=${groupId} org=${org} groupId=${groupId} people=${project?.people ?? org.people}
      onInvite=${() => setInviting(true)} />`
      : part === 'teams' ? html`<${Teams} org=${org} />` : html`<${Projects} org=${org} />`}
    ${inviting && html`<${Invite} org=${org} groupId=${groupId} onClose=${() => setInviting(false)} />`}
  </div>`;
}

function Parts({ org, part }) {
  const parts = [['people', 'Users', total(org.people)], ['projects', 'Projects', org.projectCount], ['teams', 'Teams', org.teams.length]];
  return html`<nav class="tabs page-tabs" aria-label="Parts of the organization">${parts.map(([key, text, count]) => html`<a key=${key}
    href=${key === 'people' ? to('orgs', org.id) : to('orgs', org.id, key)} aria-current=${key === part ? 'page' : undefined}>
      ${text} <span class="count num">${number(count)}</span></a>`)}</nav>`;
}

function Projects({ org }) {
  const columns = [
    { key: 'name', label: 'Project', class: 'main', cell: (project) =>
      html`<a class="name" href=${to('orgs', org.id, 'projects', project.id)} title=${project.name}>${project.name}</a>` },
    { key: 'id', label: 'ID', cell: (project) => html`<${Id} value=${project.id} what="the project's ID" />` },
    ...['active', 'pending', 'expired', 'declined'].map((status) => ({
      key: status, label: status[0].toUpperCase() + status.slice(1), class: 'right num',
      cell: (project) => html`<span class=${project.people[status] ? '' : 'zero'}>${number(project.people[status])}</span>`,
    })),
  ];
  return html`<section class="card flush">
    ${org.projects.length === 0 ? html`<${Empty} icon="orgs" title="No projects"><p>Clients create one by <code>POST /groups</code>.</p>
      <//>`
      : html`<${Table} label="Projects" columns=${columns} rows=${org.projects} keyOf=${(project) => project.id}
        onOpen=${(project) => navigate(to('orgs', org.id, 'projects', project.id))} />`}
    ${org.projectCount > org.projects.length && html`<p class="note">The first ${plural(org.projects.length, 'project')} of ${number(org.projectCount)}.</p>`}
  </section>`;
}

function Teams({ org }) {
  const columns = [
    { key: 'name', label: 'Team', class: 'main', cell: (team) => html`<strong>${team.name}</strong>` },
    { key: 'id', label: 'ID', cell: (team) => html`<${Id} value=${team.id} what="the team's ID" />` },
  ];
  return html`<section class="card flush">${org.teams.length === 0
    ? html`<${Empty} icon="people" title="No teams"><p>Clients create one by <code>POST /orgs/${org.id}/teams</code>.</p><//>`
    : html`<${Table} label="Teams" columns=${columns} rows=${org.teams} keyOf=${(team) => team.id} />`}</section>`;
}
