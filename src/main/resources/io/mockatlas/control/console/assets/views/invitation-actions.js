import { html } from '../lib/html.js';
import { post, remove } from '../lib/api.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { failed, toast } from '../parts/toast.js';

const ACTIONS = [
  { key: 'accept', text: 'Accept', icon: 'check', done: (name) => `${name} accepted the invitation` },
  { key: 'decline', text: 'Decline', icon: 'cross', done: (name) => `${name} declined the invitation`,
    question: 'The invitee declines. The invitation cannot be accepted afterwards.' },
  { key: 'expire', text: 'Expire', icon: 'hourglass', done: (name) => `The invitation of ${name} has expired`,
    question: 'The invitation expires now, whatever its date. It cannot be accepted afterwards.' },
  { key: 'cancel', text: 'Cancel', long: 'Cancel the invitation', icon: 'trash', done: (name) => `Cancelled the invitation of ${name}`,
    question: 'The invitation is deleted, as by a client’s DELETE.' },
];

/** Buttons for one invitation: what the invitee, the time or the inviter can do to it. */
export function InvitationActions({ person, onDone, compact, only }) {
  const { invitationId, username, status } = person;
  const possible = status === 'PENDING' ? ACTIONS : invitationId ? ACTIONS.filter(({ key }) => key === 'cancel') : [];
  const run = async (action) => {
    try {
      await (action.key === 'cancel' ? remove(`/invitations/${invitationId}`) : post(`/invitations/${invitationId}/${action.key}`));
      toast(action.done(username));
    } catch (error) {
      failed(error);
    }
    onDone?.();
  };
  const start = (action) => (action.question
    ? confirm({ title: `${action.text} the invitation?`, text: [username, action.question], action: action.text, keep: 'Keep',
      run: () => run(action) })
    : run(action));
  return html`<span class=${`actions-row ${compact ? 'compact' : ''}`}>
    ${possible.filter(({ key }) => !only || only.includes(key)).map((action) => html`<button key=${action.key} type="button"
      class=${`action-${action.key} ${compact ? 'quiet small' : action.key === 'accept' ? 'primary' : ''}`}
      aria-label=${`${action.text} the invitation of ${username}`} onClick=${() => start(action)}>
      ${!compact && html`<${Icon} name=${action.icon} size="14" />`}${!compact && action.long || action.text}</button>`)}</span>`;
}
