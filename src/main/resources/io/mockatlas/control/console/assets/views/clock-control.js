import { html, useState } from '../lib/html.js';
import { get, put, remove } from '../lib/api.js';
import { live, setClock } from '../lib/live.js';
import { useStore } from '../lib/store.js';
import { clockTime, emulatorNow, longDate, shift, useNow } from '../lib/time.js';
import { Icon } from '../parts/icon.js';
import { Skeleton, ViewHead } from '../parts/parts.js';
import { Tag } from '../parts/pill.js';
import { failed, toast } from '../parts/toast.js';

const SHIFTS = [['-P1D', '−1 day'], ['PT1H', '+1 hour'], ['P1D', '+1 day'], ['P31D', '+31 days']];

async function change(body, text) {
  const before = new Date(emulatorNow(live.get().clock)).toISOString();
  try {
    setClock(await put('/clock', body));
    toast(text, { undo: body.frozen === undefined ? { label: 'Undo',
      run: () => change({ now: before }, 'The clock is back') } : undefined });
  } catch (error) {
    failed(error);
  }
}

async function reset() {
  try {
    await remove('/clock');
    setClock(await get('/clock'));
    toast('The clock follows system time');
  } catch (error) {
    failed(error);
  }
}

export function ClockControl() {
  const clock = useStore(live, (value) => value.clock);
  const now = useNow();
  const [time, setTime] = useState('');
  if (!clock) {
    return html`<div class="view"><section class="card"><${Skeleton} /></section></div>`;
  }
  const system = Date.parse(clock.system) + Date.now() - clock.readAt;
  const shifted = shift(clock);
  const set = (event) => {
    event.preventDefault();
    change({ now: `${time.length === 16 ? `${time}:00` : time}Z` }, 'The clock is set');
  };
  return html`<div class="view narrow">
    <${ViewHead} title="Clock"
      lead="Invitations are created and expire by this clock. Authentication keeps to system time, so a shift never invalidates credentials." />
    <section class="card clock-card" aria-label="Time of the emulator">
      <div class="clock-face"><time class="num" datetime=${new Date(now).toISOString()}>${clockTime(now)}</time>
        <p>${longDate(now)} · UTC</p>
        <p class="clock-state">${clock.frozen && html`<${Tag} tone="frozen"><${Icon} name="snowflake" size="11" />frozen<//>`}
          ${shifted ? html`<${Tag} tone="shifted">${shifted} from system time<//>` : !clock.frozen &&
            html`<span class="muted">Follows system time</span>`}
          ${(shifted || clock.frozen) && html`<span class="muted num">System: ${longDate(system)} ${clockTime(system)}</span>`}</p></div>
      <div class="clock-actions">
        <div class="button-row" role="group" aria-label="Move the clock">${SHIFTS.map(([amount, text]) =>
          html`<button key=${amount} onClick=${() => change({ shift: amount }, `Moved the clock by ${text}`)}>${text}</button>`)}</div>
        <div class="button-row">
          ${clock.frozen
            ? html`<button aria-pressed="true" onClick=${() => change({ frozen: false }, 'The clock runs again')}><${Icon} name="play" />Let it run</button>`
            : html`<button onClick=${() => change({ frozen: true }, 'The clock is frozen')}><${Icon} name="snowflake" />Freeze</button>`}
          <button disabled=${!shifted && !clock.frozen} onClick=${reset}><${Icon} name="restore" />Reset to system time</button>
        </div>
        <form class="inline-form" onSubmit=${set}><label class="field"><span>Set to (UTC)</span>
          <input type="datetime-local" step="1" required value=${time} onInput=${(event) => setTime(event.target.value)} /></label>
          <button type="submit">Set</button></form>
      </div>
    </section>
    <p class="hint">Invitations live 30 days: <strong>+31 days</strong> expires all that are pending now.</p>
  </div>`;
}
