import { html, useEffect, useRef } from '../lib/html.js';

const GAP = 6;
const EDGE = 4;

/** Shows the label of a control without text, its data-tip, while the pointer or the focus of the keyboard is on it. */
export function Tooltip() {
  const ref = useRef(null);
  useEffect(() => {
    const tip = ref.current;
    const hide = () => tip.hidePopover();
    const show = (target) => {
      hide();
      const owner = target.closest('[data-tip]');
      if (owner) {
        tip.textContent = owner.dataset.tip;
        tip.showPopover();
        place(tip, owner.getBoundingClientRect());
      }
    };
    const listeners = {
      pointerover: ({ target, pointerType }) => pointerType === 'mouse' && show(target),
      focusin: ({ target }) => target.matches(':focus-visible') && show(target),
      focusout: hide,
      pointerdown: hide,
      keydown: ({ key }) => key === 'Escape' && hide(),
      scroll: hide,
    };
    Object.entries(listeners).forEach(([name, listener]) => document.addEventListener(name, listener, true));
    return () => Object.entries(listeners).forEach(([name, listener]) => document.removeEventListener(name, listener, true));
  }, []);
  return html`<div ref=${ref} class="tooltip" popover="manual" aria-hidden="true"></div>`;
}

/** Below the control, or above it at the end of the window. */
function place(tip, owner) {
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(owner.left + (owner.width - width) / 2, clientWidth - width - EDGE));
  const below = owner.bottom + GAP;
  tip.style.left = `${left}px`;
  tip.style.top = `${below + height > clientHeight ? owner.top - height - GAP : below}px`;
}
