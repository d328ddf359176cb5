import { html, useState } from '../lib/html.js';
import { post } from '../lib/api.js';
import { live } from '../lib/live.js';
import { useStore } from '../lib/store.js';
import { shortRoleName } from '../lib/text.js';
import { Dialog } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';

const LONG = 16; // more teams than this scroll in a box of their own

const FIRST_GROUP_ROLE = 'GROUP_READ_ONLY';

const firstRole = (target) => (target ? FIRST_GROUP_ROLE : 'ORG_MEMBER');

/** Invites a user to an organization, with teams and project roles, or to one project. */
export function Invite({ org, groupId, onClose }) {
  const server = useStore(live, (value) => value.server);
  const [target, setTarget] = useState(groupId ?? '');
  const [username, setUsername] = useState('');
  const [roles, setRoles] = useState([firstRole(groupId)]);
  const [teamIds, setTeamIds] = useState([]);
  const [assignments, setAssignments] = useState([]);
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState(null);
  const groupRoles = server?.groupRoles ?? [];
  const edit = (set) => (value) => {
    set(value);
    setError(null);
  };
  const submit = async (event) => {
    event.preventDefault();
    setChecked(true);
    if (roles.length === 0 || (!target && assignments.some((assignment) => assignment.roles.length === 0))) {
      return;
    }
    try {
      await post(`/orgs/${org.id}/invitations`, target ? { username, roles, groupId: target }
        : { username, roles, teamIds, groupRoleAssignments: assignments });
      toast(`Invited ${username}`);
      live.set((value) => ({ revision: value.revision + 1 }));
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  const changeTarget = (value) => {
    setTarget(value);
    setRoles([firstRole(value)]);
    setError(null);
  };
  return html`<${Dialog} title="Invite a user" onClose=${onClose} wide>
    <form onSubmit=${submit}>
      <div class="field-row">
        <label class="field"><span>Address</span><input type="text" inputmode="email" value=${username} required autofocus
          autocomplete="off" spellcheck=${false}
          placeholder="someone@example.com" onInput=${(event) => edit(setUsername)(event.target.value.trim())} /></label>
        <label class="field"><span>Invite to</span><select value=${target} onChange=${(event) => changeTarget(event.target.value)}>
          <option value="">Organization ${org.name}</option>
          ${org.projects.map((project) => html`<option key=${project.id} value=${project.id}>Project ${project.name}</option>`)}
        </select></label>
      </div>
      <${Checks} legend=${target ? 'Roles on the project' : 'Roles in the organization'} chosen=${roles} onChange=${edit(setRoles)}
        options=${roleOptions(target ? groupRoles : server?.orgRoles ?? [])} missing=${checked && roles.length === 0 && 'Choose at least one role.'} />
      ${target ? html`<p class="hint">Teams and roles on further projects come with an invitation to the organization.</p>` : html`
        ${org.teams.length > 0 && html`<${Checks} legend="Teams" options=${org.teams.map((team) => [team.id, team.name])}
          chosen=${teamIds} onChange=${edit(setTeamIds)} />`}
        ${org.projects.length > 0 && html`<${Assignments} org=${org} roles=${groupRoles} assignments=${assignments} checked=${checked}
          onChange=${edit(setAssignments)} />`}`}
      <p class="error" role="alert">${error && `${error.problem.errorCode ? `${error.problem.errorCode}: ` : ''}${error.message}`}</p>
      <footer class="dialog-foot"><button type="button" onClick=${onClose}>Cancel</button>
        <button class="primary" type="submit">Invite</button></footer>
    </form>
  <//>`;
}

const roleOptions = (roles) => roles.map((role) => [role, shortRoleName(role)]);

function Checks({ legend, options, chosen, missing, onChange }) {
  const toggle = (value) => onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return html`<fieldset class="checks"><legend>${legend}</legend>
    <div class=${`check-list ${options.length > LONG ? 'long' : ''}`}>${options.map(([value, text]) => html`<label key=${value} title=${value}>
      <input type="checkbox" checked=${chosen.includes(value)} onChange=${() => toggle(value)} /><span class="ellipsis">
      ${text}</span></label>`)}</div>
    ${missing && html`<p class="error" role="alert">${missing}</p>`}</fieldset>`;
}

function Assignments({ org, roles, assignments, checked, onChange }) {
  const change = (index, value) => onChange(assignments.map((old, at) => (at === index ? { ...old, ...value } : old)));
  const isFree = (project) => !assignments.some(({ groupId }) => groupId === project.id);
  const free = org.projects.find(isFree);
  return html`<fieldset class="assignments-form"><legend>Roles on projects</legend>
    ${assignments.map((assignment, index) => html`<div class="assignment" key=${assignment.groupId}>
      <div class="assignment-head">
        <select aria-label="Project" value=${assignment.groupId} onChange=${(event) => change(index, { groupId: event.target.value })}>
          ${org.projects.filter((project) => project.id === assignment.groupId || isFree(project)).map((project) =>
            html`<option key=${project.id} value=${project.id}>${project.name}</option>`)}</select>
        <button type="button" class="quiet small" aria-label="Remove this project"
          onClick=${() => onChange(assignments.filter((_, at) => at !== index))}><${Icon} name="cross" size="14" />Remove</button></div>
      <${Checks} legend=${html`<span class="sr-only">Roles on this project</span>`} options=${roleOptions(roles)} chosen=${assignment.roles}
        onChange=${(value) => change(index, { roles: value })}
        missing=${checked && assignment.roles.length === 0 && 'Choose at least one role on this project, or remove it.'} />
    </div>`)}
    <button type="button" class="small" disabled=${!free}
      onClick=${() => onChange([...assignments, { groupId: free.id, roles: [FIRST_GROUP_ROLE] }])}>
      <${Icon} name="plus" size="14" />Add a project</button>
  </fieldset>`;
}
