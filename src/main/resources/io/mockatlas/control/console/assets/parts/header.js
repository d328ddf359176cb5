import { html, useState } from '../lib/html.js';
import { live } from '../lib/live.js';
import { useStore } from '../lib/store.js';
import { clockTime, longDate, shift, useNow } from '../lib/time.js';
import { to } from '../lib/router.js';
import { Icon, Logo } from './icon.js';
import { CopyButton } from './parts.js';
import { Tag } from './pill.js';
import { openShortcuts } from './shortcuts.js';

const PHASES = {
  connecting: ['idle', 'Connecting'],
  live: ['good', 'Live'],
  lost: ['bad', 'Offline'],
  locked: ['wait', 'Locked'],
};

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
const THEME_ICONS = { auto: 'auto', light: 'sun', dark: 'moon' };

export function Header() {
  const phase = useStore(live, (value) => value.phase);
  const server = useStore(live, (value) => value.server);
  const [tone, text] = PHASES[phase];
  return html`<header class="header">
    <a class="brand" href="#/"><${Logo} /><span class="brand-name">mock-atlas</span>
      ${server && html`<span class="version">${server.version}</span>`}</a>
    ${server && html`<div class="address"><code title="Base URL">${server.baseUrl}</code>
      <${CopyButton} text=${server.baseUrl} what="the base URL" /></div>`}
    <span class="grow"></span>
    <${ClockChip} />
    <span class=${`connection ${tone}`} role="status"><span class="led" aria-hidden="true"></span><span class="connection-text">
      ${text}</span></span>
    <${ThemeButton} />
    <button class="quiet icon-only wide-only" aria-label="Keyboard shortcuts (?)" data-tip="Keyboard shortcuts (?)" onClick=${openShortcuts}>
      <${Icon} name="help" /></button>
  </header>`;
}

function ClockChip() {
  const clock = useStore(live, (value) => value.clock);
  const now = useNow();
  if (!clock) {
    return null;
  }
  const shifted = shift(clock);
  return html`<a class="clock-chip" href=${to('controls', 'clock')} title="The emulator's clock (UTC)">
    <${Icon} name="clock" size="14" />
    <span class="num clock-date">${longDate(now)}</span>
    <span class="num clock-time">${clockTime(now).slice(0, 5)}<span class="clock-seconds">${clockTime(now).slice(5)}</span></span>
    <span class="clock-zone">UTC</span>
    ${clock.frozen && html`<${Tag} tone="frozen"><${Icon} name="snowflake" size="11" />frozen<//>`}
    ${shifted && html`<${Tag} tone="shifted">${shifted}<//>`}
  </a>`;
}

function ThemeButton() {
  const [theme, setTheme] = useState(document.documentElement.dataset.theme ?? 'auto');
  const next = NEXT[theme];
  const change = () => {
    if (next === 'auto') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = next;
    }
    try {
      localStorage.setItem('mock-atlas.theme', next);
    } catch {
      // storage is off: the choice lasts as long as the page
    }
    setTheme(next);
  };
  const text = `Colours: ${theme === 'auto' ? 'as the system' : theme}. Change to ${next === 'auto' ? 'those of the system' : next}.`;
  return html`<button class="quiet icon-only" aria-label=${text} data-tip=${text} onClick=${change}>
    <${Icon} name=${THEME_ICONS[theme]} /></button>`;
}
