import { html, useState } from '../lib/html.js';
import { post } from '../lib/api.js';
import { GROUP_ROLES, ORG_ROLES } from '../lib/roles.js';
import { live } from '../lib/live.js';
import { roleName, shortRoleName } from '../lib/text.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';

/** Invites a person to an organization, with teams and project roles, or to one project. */
export function Invite({ org, groupId, onClose }) {
  const [target, setTarget] = useState(groupId ?? '');
  const [username, setUsername] = useState('');
  const [roles, setRoles] = useState([groupId ? 'GROUP_READ_ONLY' : 'ORG_MEMBER']);
  const [teamIds, setTeamIds] = useState([]);
  const [assignments, setAssignments] = useState([]);
  const [error, setError] = useState(null);
  const known = target ? GROUP_ROLES : ORG_ROLES;
  const submit = async (event) => {
    event.preventDefault();
    try {
      await post(`/orgs/${org.id}/invitations`, target ? { username, roles, groupId: target }
        : { username, roles, teamIds, groupRoleAssignments: assignments.map(({ groupId: id, role }) => ({ groupId: id, roles: [role] })) });
      toast(`Invited ${username}`);
      live.set((value) => ({ revision: value.revision + 1 }));
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  const changeTarget = (value) => {
    setTarget(value);
    setRoles([value ? 'GROUP_READ_ONLY' : 'ORG_MEMBER']);
  };
  return html`<${Dialog} title="Invite a person" onClose=${onClose} wide>
    <form onSubmit=${submit}>
      <div class="field-row">
        <label class="field"><span>Address</span><input type="text" inputmode="email" value=${username} required autofocus
          autocomplete="off" spellcheck=${false}
          placeholder="someone@example.com" onInput=${(event) => { setUsername(event.target.value.trim()); setError(null); }} /></label>
        <label class="field"><span>Invite to</span><select value=${target} onChange=${(event) => changeTarget(event.target.value)}>
          <option value="">Organization ${org.name}</option>
          ${org.projects.map((project) => html`<option key=${project.id} value=${project.id}>Project ${project.name}</option>`)}
        </select></label>
      </div>
      <${Checks} legend="Roles" options=${known.map((role) => [role, shortRoleName(role)])} chosen=${roles} onChange=${setRoles} />
      ${!target && org.teams.length > 0 && html`<${Checks} legend="Teams" options=${org.teams.map((team) => [team.id, team.name])}
        chosen=${teamIds} onChange=${setTeamIds} />`}
      ${!target && org.projects.length > 0 && html`<${Assignments} org=${org} assignments=${assignments} onChange=${setAssignments} />`}
      <p class="error" role="alert">${error && `${error.problem.errorCode ? `${error.problem.errorCode}: ` : ''}${error.message}`}</p>
      <footer class="dialog-foot"><button type="button" onClick=${onClose}>Cancel</button>
        <button class="primary" type="submit">Invite</button></footer>
    </form>
  <//>`;
}

function Checks({ legend, options, chosen, onChange }) {
  const toggle = (value) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return html`<fieldset class="checks"><legend>${legend}</legend>${options.map(([value, text]) => html`<label key=${value} title=${value}>
    <input type="checkbox" checked=${chosen.includes(value)} onChange=${() => toggle(value)} /><span class="ellipsis">
      ${text}</span></label>`)}</fieldset>`;
}

function Assignments({ org, assignments, onChange }) {
  const change = (index, value) => onChange(assignments.map((old, at) => (at === index ? { ...old, ...value } : old)));
  const free = org.projects.find((project) => !assignments.some(({ groupId }) => groupId === project.id));
  return html`<fieldset class="assignments-form"><legend>Project roles that come with it</legend>
    ${assignments.map((assignment, index) => html`<div class="field-row" key=${assignment.groupId}>
      <select aria-label="Project" value=${assignment.groupId} onChange=${(event) => change(index, { groupId: event.target.value })}>
        ${org.projects.map((project) => html`<option key=${project.id} value=${project.id}>${project.name}</option>`)}</select>
      <select aria-label="Role on the project" value=${assignment.role} onChange=${(event) => change(index, { role: event.target.value })}>
        ${GROUP_ROLES.map((role) => html`<option key=${role} value=${role}>${roleName(role)}</option>`)}</select>
      <button type="button" class="quiet icon-only" aria-label="Remove this project role"
        onClick=${() => onChange(assignments.filter((_, at) => at !== index))}><${Icon} name="cross" /></button>
    </div>`)}
    <button type="button" class="small" disabled=${!free}
      onClick=${() => onChange([...assignments, { groupId: free.id, role: 'GROUP_READ_ONLY' }])}>
      <${Icon} name="plus" size="14" />Add a project role</button>
  </fieldset>`;
}
