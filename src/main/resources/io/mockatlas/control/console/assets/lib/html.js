import { h, render } from '../vendor/preact.js';
import htm from '../vendor/htm.js';

// Every text goes through Preact's text nodes and attributes; nothing in the console writes HTML.
export const html = htm.bind(h);
export { render };
export { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../vendor/hooks.js';
