import { html } from '../lib/html.js';
import { to } from '../lib/router.js';
import { roleName } from '../lib/text.js';
import { Dialog } from '../parts/dialog.js';
import { Address, Countdown, Id, Moment } from '../parts/parts.js';
import { StatusPill, Tag } from '../parts/pill.js';
import { InvitationActions } from './invitation-actions.js';

export function Person({ person, org, onClose, onDone }) {
  const done = () => {
    onDone();
    onClose();
  };
  return html`<${Dialog} title=${html`<${Address} of=${person.username} />`} onClose=${onClose} sheet>
    <p class="person-state"><${StatusPill} status=${person.status} />${(person.firstName || person.lastName) && html`<span>
      ${person.firstName} ${person.lastName}</span>`}</p>
    <dl class="pairs">
      <div><dt>Organization</dt><dd>${org.name}</dd></div>
      <div><dt>Roles</dt><dd>${person.orgRoles.length > 0 ? person.orgRoles.map((role) => html`<${Tag} key=${role} title=${role}>
        ${roleName(role)}<//>`) : html`<span class="muted">none in the organization</span>`}</dd></div>
      <div><dt>Teams</dt><dd>${person.teams.length > 0 ? person.teams.map((team) => html`<${Tag} key=${team.id} title=${team.id}>
        ${team.name}<//>`) : html`<span class="muted">none</span>`}</dd></div>
      ${person.inviterUsername && html`<div><dt>Invited by</dt><dd class="anywhere"><${Address} of=${person.inviterUsername} /></dd></div>`}
      ${person.createdAt && html`<div><dt>${person.invitationId ? 'Invited' : 'Member since'}</dt><dd>
        <${Moment} at=${person.createdAt} /> UTC</dd></div>`}
      ${person.expiresAt && html`<div><dt>Expires</dt><dd><${Countdown} until=${person.expiresAt} /> <span class="muted nowrap">
        <${Moment} at=${person.expiresAt} /> UTC</span></dd></div>`}
      ${person.invitationId && html`<div><dt>Invitation ID</dt><dd>
        <${Id} value=${person.invitationId} what="the invitation's ID" /></dd></div>`}
      ${person.userId && html`<div><dt>User ID</dt><dd><${Id} value=${person.userId} what="the user's ID" /></dd></div>`}
    </dl>
    <h3>Projects</h3>
    ${person.groupRoleAssignments.length === 0 ? html`<p class="muted">No roles on projects.</p>`
      : html`<ul class="assignments">${person.groupRoleAssignments.map((project) => html`<li key=${project.groupId}>
        <a href=${to('orgs', org.id, 'projects', project.groupId)}>${project.groupName}</a>
        <span>${project.roles.map((role) => html`<${Tag} key=${role} title=${role}>${roleName(role)}<//>`)}</span></li>`)}</ul>`}
    <footer class="dialog-foot spread">
      <a href=${to('mail', { q: person.username })}>Mail to this address</a>
      <${InvitationActions} person=${person} onDone=${done} />
    </footer>
  <//>`;
}
