import { live } from './live.js';
import { createStore, useStore } from './store.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Returns the emulator's time in milliseconds; it stands still while the clock is frozen. */
export function emulatorNow(clock) {
  if (!clock) {
    return Date.now();
  }
  return Date.parse(clock.now) + (clock.frozen ? 0 : Date.now() - clock.readAt);
}

/** One beat for all times on the page, so that they never differ, at the turn of the emulator's second. */
const beat = createStore({ count: 0 });

function tick() {
  beat.set(({ count }) => ({ count: count + 1 }));
  setTimeout(tick, 1000 - ((Date.now() - (live.get().clock?.readAt ?? 0)) % 1000));
}

tick();

/** Returns the emulator's time; renders again each second and when the clock changes. */
export function useNow() {
  const clock = useStore(live, (value) => value.clock);
  useStore(beat, (value) => value.count);
  return emulatorNow(clock);
}

/** Writes a duration by its two largest units: 29 d 4 h. */
export function duration(millis) {
  const left = Math.abs(millis);
  if (left < MINUTE) {
    return `${Math.floor(left / 1000)} s`;
  }
  if (left < HOUR) {
    return `${Math.floor(left / MINUTE)} min`;
  }
  if (left < DAY) {
    return pair(left, HOUR, 'h', MINUTE, 'min');
  }
  return pair(left, DAY, 'd', HOUR, 'h');
}

function pair(left, large, largeName, small, smallName) {
  const rest = Math.floor((left % large) / small);
  return `${Math.floor(left / large)} ${largeName}${rest > 0 ? ` ${rest} ${smallName}` : ''}`;
}

/** Writes the difference between the emulator's clock and system time: "+31 d", or null if there is none. */
export function shift(clock) {
  if (!clock) {
    return null;
  }
  const offset = clock.frozen ? Date.parse(clock.now) - Date.now() : clock.offset;
  if (Math.abs(offset) < 5_000) {
    return null;
  }
  const unit = [HOUR, MINUTE].find((candidate) => Math.abs(offset) >= 20 * candidate) ?? 1000;
  return `${offset < 0 ? '−' : '+'}${duration(Math.round(offset / unit) * unit)}`;
}

const two = (number) => String(number).padStart(2, '0');

export function clockTime(millis) {
  const date = new Date(millis);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

export function dateTime(value) {
  const date = new Date(value);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())} ${clockTime(date).slice(0, 5)}`;
}

export const longDate = (millis) => new Date(millis).toLocaleDateString('en-GB',
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Writes a time for the name of a snapshot: 20261129-101724. */
export const compactTime = (millis) => new Date(millis).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
