import { html, useEffect, useRef, useState } from '../lib/html.js';
import { createStore, useStore } from '../lib/store.js';
import { Icon } from './icon.js';

let ids = 0;

/** Modal dialog; with `sheet` it takes the right edge. The browser traps the focus and gives it back. */
export function Dialog({ title, onClose, children, sheet, wide, fixed }) {
  const ref = useRef(null);
  const [id] = useState(() => `dialog-${++ids}`);
  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      setTimeout(() => opener.isConnected && document.activeElement === document.body && opener.focus());
    };
  }, []);
  return html`<dialog ref=${ref} class=${`${sheet ? 'sheet' : 'dialog'} ${wide ? 'wide' : ''}`} aria-labelledby=${id}
    onCancel=${(event) => { event.preventDefault(); onClose(); }}
    onMouseDown=${(event) => event.target === ref.current && onClose()}>
    <div class="dialog-body">
      <header class="dialog-head">
        <h2 id=${id}>${title}</h2>
        ${!fixed && html`<button type="button" class="quiet icon-only" aria-label="Close" data-tip="Close" onClick=${onClose}>
          <${Icon} name="cross" /></button>`}
      </header>
      ${children}
    </div>
  </dialog>`;
}

const asked = createStore({ question: null });

/** Asks before something is lost. `run` starts after the confirmation. */
export function confirm(question) {
  asked.set({ question });
}

export function Confirmation() {
  const question = useStore(asked, (value) => value.question);
  const [busy, setBusy] = useState(false);
  if (!question) {
    return null;
  }
  const close = () => asked.set({ question: null });
  const run = async (event) => {
    event.preventDefault();
    setBusy(true);
    await question.run();
    setBusy(false);
    close();
  };
  return html`<${Dialog} title=${question.title} onClose=${close}>
    <form onSubmit=${run}>
      ${[question.text].flat().map((text) => html`<p>${text}</p>`)}
      <footer class="dialog-foot">
        <button type="button" onClick=${close}>${question.keep ?? 'Cancel'}</button>
        <button type="submit" class=${question.mild ? 'primary' : 'danger'} disabled=${busy} autofocus>${question.action}</button>
      </footer>
    </form>
  <//>`;
}
