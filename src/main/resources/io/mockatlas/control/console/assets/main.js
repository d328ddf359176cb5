import { html, render, useEffect, useRef } from './lib/html.js';
import { refresh, start } from './lib/live.js';
import { useRoute } from './lib/router.js';
import { Header } from './parts/header.js';
import { Navigation } from './parts/navigation.js';
import { Confirmation } from './parts/dialog.js';
import { Toasts } from './parts/toast.js';
import { Tooltip } from './parts/tooltip.js';
import { Connection } from './parts/connection.js';
import { Shortcuts } from './parts/shortcuts.js';
import { Overview } from './views/overview.js';
import { Organizations } from './views/organizations.js';
import { Organization } from './views/organization.js';
import { Mail } from './views/mail.js';
import { Requests } from './views/requests.js';
import { Controls } from './views/controls.js';
import { Empty } from './parts/parts.js';

const TITLES = { orgs: 'Organizations', mail: 'Mail', requests: 'Requests', controls: 'Controls' };

function View({ path }) {
  const [area, id, ...rest] = path;
  switch (area) {
    case undefined:
      return html`<${Overview} />`;
    case 'orgs':
      return id ? html`<${Organization} key=${id} id=${id} rest=${rest} />` : html`<${Organizations} />`;
    case 'mail':
      return html`<${Mail} id=${id} />`;
    case 'requests':
      return html`<${Requests} number=${id && Number(id)} />`;
    case 'controls':
      return html`<${Controls} part=${id ?? 'clock'} />`;
    default:
      return html`<${Empty} icon="help" title="This page does not exist"><p><a href="#/">Go to the start</a></p><//>`;
  }
}

function App() {
  const { path } = useRoute();
  const main = useRef(null);
  const shown = useRef(null);
  const place = path.slice(0, 2).join('/');
  useEffect(() => {
    document.title = `${path.length > 0 ? `${TITLES[path[0]] ?? 'Not found'} · ` : ''}mock-atlas`;
    if (shown.current !== null && shown.current !== place) {
      main.current.focus({ preventScroll: true });
      if (shown.current.split('/')[0] !== path[0]) {
        window.scrollTo(0, 0);
      }
    }
    shown.current = place;
  }, [place]);
  return html`
    <a class="skip" href="#main" onClick=${(event) => { event.preventDefault(); main.current.focus(); }}>Skip to the content</a>
    <${Header} />
    <${Navigation} path=${path} />
    <main id="main" tabindex="-1" ref=${main}>
      <${Connection} onToken=${refresh} />
      <${View} path=${path} />
    </main>
    <${Confirmation} />
    <${Shortcuts} />
    <${Toasts} />
    <${Tooltip} />`;
}

render(html`<${App} />`, document.getElementById('app'));
start();
