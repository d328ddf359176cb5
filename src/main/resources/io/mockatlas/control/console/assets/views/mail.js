import { html, useEffect } from '../lib/html.js';
import { get, remove } from '../lib/api.js';
import { useResource } from '../lib/resource.js';
import { navigate, setQuery, to, useRoute } from '../lib/router.js';
import { plural, roleName } from '../lib/text.js';
import { confirm } from '../parts/dialog.js';
import { Icon } from '../parts/icon.js';
import { Address, Countdown, Empty, Failure, Moment, Search, Skeleton, ViewHead } from '../parts/parts.js';
import { StatusPill, Tag } from '../parts/pill.js';
import { useKey } from '../parts/shortcuts.js';
import { failed, toast } from '../parts/toast.js';
import { InvitationActions } from './invitation-actions.js';

const MOST = 1000; // as many as the server keeps
const SHOWN = 100;

const matches = (message, q) => [message.to, message.subject, message.inviterUsername].some((text) => text.toLowerCase().includes(q));

export function Mail({ id }) {
  const { query } = useRoute();
  const q = (query.q ?? '').trim().toLowerCase();
  const { data, error, reload } = useResource((signal) => get('/inbox', { limit: MOST }, signal), []);
  const messages = data?.messages.filter((message) => matches(message, q));
  const shown = messages?.slice(0, Number(query.shown) || SHOWN);
  const open = id && data?.messages.find((message) => message.id === id);
  useKey(['j', 'k'], (key) => {
    const next = messages?.[messages.indexOf(open) + (key === 'j' ? 1 : -1)];
    if (next) {
      navigate(to('mail', next.id, query));
    }
  });
  const clear = () => confirm({
    title: 'Delete all messages?', text: `The inbox loses ${plural(data.messages.length, 'message')}. The invitations stay.`, action: 'Delete all',
    run: () => remove('/inbox').then(() => { toast('Deleted all messages'); reload(); navigate(to('mail')); }, failed),
  });
  return html`<div class=${`view ${id ? 'has-detail' : ''}`}>
    <${ViewHead} title="Mail"
      lead="Invitations as their invitees receive them. Nothing leaves this machine unless SMTP is set up.">
      ${data?.messages.length > 0 && html`<button onClick=${clear}><${Icon} name="trash" />Delete all</button>`}
    <//>
    ${error && html`<${Failure} error=${error} onRetry=${reload} />`}
    ${!data && !error && html`<section class="card"><${Skeleton} rows="8" /></section>`}
    ${data?.messages.length === 0 && html`<section class="card"><${Empty} icon="mail" title="The inbox is empty">
      <p>Each invitation sends a message. Invite a user in an <a href=${to('orgs')}>organization</a>, or by a client.</p><//></section>`}
    ${data?.messages.length > 0 && html`<div class="split card flush">
      <section class="split-list" aria-label="Messages">
        <div class="toolbar"><${Search} label="Recipient, subject or inviter" placeholder="Filter messages" value=${query.q ?? ''}
          onInput=${(value) => setQuery({ q: value })} /></div>
        ${messages.length === 0 && html`<${Empty} icon="search" title="No message matches">
          <button onClick=${() => setQuery({ q: undefined })}>Clear the filter</button><//>`}
        <ul class="message-rows">${shown.map((message) => html`<li key=${message.id}>
          <a href=${to('mail', message.id, query)} aria-current=${message.id === id ? 'true' : undefined}>
          <span class="request-line"><strong class="anywhere"><${Address} of=${message.to} /></strong><span class="grow"></span>
            <${StatusPill} status=${message.status} /></span>
          <span class="request-line sub"><span class="ellipsis" title=${message.subject}>${message.subject}</span><span class="grow"></span>
            <${Moment} at=${message.createdAt} /></span>
        </a></li>`)}</ul>
        ${messages.length > shown.length && html`<p class="note">
          <button class="small" onClick=${() => setQuery({ shown: shown.length + SHOWN })}>Show more</button> ${shown.length} of ${plural(messages.length, 'message')}</p>`}
      </section>
      <section class="split-detail" aria-label="Open message">
        ${open ? html`<${Message} key=${open.id} message=${open} onDone=${reload} back=${to('mail', query)} />`
          : html`<${Empty} icon="mail" title=${id ? 'This message does not exist' : 'No message is open'}><p>
            ${id ? 'It may have been deleted.' : 'Choose one from the list.'}</p><//>`}
      </section>
    </div>`}
  </div>`;
}

function Message({ message, onDone, back }) {
  const person = { username: message.to, invitationId: message.invitationId, status: message.status === 'PENDING' ? 'PENDING' : 'DONE' };
  useEffect(() => document.querySelector('.split-detail')?.scrollTo(0, 0), []);
  return html`<article class="message">
    <a class="back-link" href=${back}><${Icon} name="back" size="14" />All messages</a>
    <header><h2>${message.subject}</h2></header>
    <dl class="pairs compact">
      <div><dt>To</dt><dd class="anywhere"><${Address} of=${message.to} /></dd></div>
      <div><dt>From</dt><dd class="anywhere">${message.from}</dd></div>
      <div><dt>Sent</dt><dd><${Moment} at=${message.createdAt} /> UTC</dd></div>
      <div><dt>Invitation</dt><dd><${StatusPill} status=${message.status} /></dd></div>
      <div><dt>Expires</dt><dd><${Countdown} until=${message.expiresAt} /></dd></div>
      <div><dt>Organization</dt><dd><a href=${to('orgs', message.orgId)}>${message.orgName}</a>${message.groupId &&
        html` › <a href=${to('orgs', message.orgId, 'projects', message.groupId)}>${message.groupName}</a>`}</dd></div>
      <div><dt>Roles</dt><dd>${message.roles.map((role) => html`<${Tag} key=${role} title=${role}>${roleName(role)}<//>`)}</dd></div>
    </dl>
    <div class="message-actions">
      ${message.status === 'PENDING' && html`<${InvitationActions} person=${person} only=${['accept', 'decline']} onDone=${onDone} />
        <a class="button" href=${message.acceptUrl} target="_blank" rel="noopener noreferrer">
          <${Icon} name="link" size="14" />The invitee’s page</a>`}
    </div>
    <pre class="mail-text" tabindex="0" aria-label="Text of the message">${message.text}</pre>
  </article>`;
}
