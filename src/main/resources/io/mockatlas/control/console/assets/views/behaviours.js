import { html, useMemo } from '../lib/html.js';
import { get } from '../lib/api.js';
import { useResource } from '../lib/resource.js';
import { setQuery, useRoute } from '../lib/router.js';
import { plural } from '../lib/text.js';
import { Empty, Failure, Search, Segments, Skeleton, ViewHead } from '../parts/parts.js';
import { StatusPill, Tag } from '../parts/pill.js';

const EVIDENCE = ['RECORDED', 'DOCUMENTED', 'ASSUMED'];

const title = (topic) => topic[0] + topic.slice(1).toLowerCase().replaceAll('_', ' ');

/** Shows the parts between backticks as code. */
export const coded = (text) => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

export function Behaviours() {
  const { query } = useRoute();
  const { data, error, reload } = useResource((signal) => get('/behaviours', {}, signal), [], { follow: false });
  const q = (query.q ?? '').trim().toLowerCase();
  const matching = useMemo(() => data?.behaviours.filter((behaviour) => [behaviour.what, behaviour.topic, behaviour.setting?.name, behaviour.leniency]
    .some((text) => text?.toLowerCase().includes(q))), [data, q]);
  const shown = matching?.filter((behaviour) => !query.evidence || behaviour.evidence === query.evidence);
  const topics = [...new Set(shown?.map((behaviour) => behaviour.topic))];
  const count = (evidence) => matching?.filter((behaviour) => behaviour.evidence === evidence).length;
  const options = [[undefined, 'All', matching?.length], ...EVIDENCE.map((evidence) => [evidence, title(evidence), count(evidence)])];
  return html`<div class="view">
    <${ViewHead} title="Behaviours"
      lead="How this server behaves, and how well that is known of Atlas: recorded from the live service, documented, or assumed." />
    ${error && html`<${Failure} error=${error} onRetry=${reload} />`}
    <section class="card flush">
      <div class="toolbar"><${Segments} label="Evidence" value=${query.evidence} options=${options}
        onChange=${(evidence) => setQuery({ evidence })} /><span class="grow"></span>
        <${Search} label="Behaviour, topic or setting" placeholder="Filter behaviours" value=${query.q ?? ''}
          onInput=${(value) => setQuery({ q: value })} /></div>
      ${!data && !error && html`<${Skeleton} rows="10" />`}
      ${shown?.length === 0 && html`<${Empty} icon="search" title="No behaviour matches">
        <button onClick=${() => setQuery({ q: undefined, evidence: undefined })}>Clear the filter</button><//>`}
      ${topics.map((topic) => html`<${Topic} key=${topic} topic=${topic}
        behaviours=${shown.filter((behaviour) => behaviour.topic === topic)} />`)}
    </section>
  </div>`;
}

function Topic({ topic, behaviours }) {
  return html`<section class="topic" aria-labelledby=${`topic-${topic}`}>
    <h2 id=${`topic-${topic}`}>${title(topic)} <span class="count num" title=${plural(behaviours.length, 'behaviour')}>
      ${behaviours.length}</span></h2>
    <ul class="behaviours">${behaviours.map((behaviour, index) => html`<li key=${index}>
      <${StatusPill} status=${behaviour.evidence} />
      <div><p>${coded(behaviour.what)}</p>
        ${(behaviour.setting || behaviour.leniency) && html`<p class="sub">${behaviour.leniency && html`<${Tag} tone="lenient">
          ${behaviour.leniency}<//> `}
          ${behaviour.setting && html`<code>${behaviour.setting.name}=${behaviour.setting.value}</code>
            ${behaviour.setting.value !== behaviour.setting.default &&
            html` <span class="muted">default ${behaviour.setting.default}</span>`}`}</p>`}</div>
    </li>`)}</ul>
  </section>`;
}
