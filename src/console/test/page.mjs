import { ORG, OWNER, V2, accessible, atlas, expect, same, shell, startServer, withPage } from './harness.mjs';

const VIEWS = ['#/', '#/orgs', `#/orgs/${ORG}`, '#/mail', '#/requests', '#/controls/clock', '#/controls/faults', '#/controls/seed', '#/controls/snapshots', '#/controls/behaviours'];
const LIMIT = 200_000;

/** Shows each view in narrow windows, with the header at its fullest. */
export async function narrow(server, variant) {
  await server.control('POST', '/reset');
  await server.control('POST', `/orgs/${ORG}/invitations`, { username: 'a.very.long.name.of.a.user@department.some-company.example.com', roles: ['ORG_MEMBER'] },
    { 'Content-Type': 'application/json' });
  await server.control('PUT', '/clock', { shift: 'P12DT13H', frozen: true }, { 'Content-Type': 'application/json' });
  atlas(server.base, 'GET', `/orgs/${ORG}`);
  const { requests: [{ number }] } = await server.control('GET', '/requests?limit=1');
  await withPage('narrow', variant, async (page) => {
    for (const view of [...VIEWS, `#/orgs/${ORG}/projects`, `#/orgs/${ORG}/teams`, `#/requests/${number}`]) {
      await page.goto(server.console + view);
      await page.locator('h1, .exchange h2').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await page.locator('.clock-chip .tag.shifted').waitFor();
      const wide = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('.header, .tabs, .segments, .navigation > ul, .card, .table td')]
        .filter((part) => part.scrollWidth > part.clientWidth + (part === document.documentElement ? 0 : 1)).map((part) => `${part.tagName}.${part.className} ${part.scrollWidth} > ${part.clientWidth}`));
      same(`${view} fits`, '', wide.join());
      same(`${view} has a frozen clock that shows its time`, true, /^\d\d:\d\d/.test(await page.locator('.clock-time').innerText()));
      await page.shot(`narrow-${view.replaceAll(/\W+/g, '-')}`);
    }
  });
  await server.control('POST', '/reset');
}

/** Measures the weight and the time to the first rendering. */
export async function weight(server) {
  await server.control('POST', '/reset');
  await withPage('weight', {}, async (page) => {
    const sizes = new Map();
    const foreign = [];
    page.on('response', (response) => {
      if (response.url().startsWith(server.console)) {
        sizes.set(response.url(), response.body().then((body) => body.length, () => NaN));
      } else if (!response.url().startsWith(`${server.base}/_mockatlas/`)) {
        foreign.push(response.url());
      }
    });
    for (const view of VIEWS) {
      await page.goto(server.console + view);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    expect(`the page weighs ${bytes} bytes, less than ${LIMIT}`, bytes > 100_000 && bytes < LIMIT, bytes);
    same('it loads nothing from elsewhere', '', foreign.join());
  });
  const times = [];
  for (let run = 0; run < 7; run++) {
    await withPage('first rendering', {}, async (page) => {
      await page.goto(server.console);
      await page.getByRole('link', { name: /Organizations/ }).first().waitFor();
      const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      await page.locator('.figures').getByText('2', { exact: true }).first().waitFor();
      times.push([paint, await page.evaluate(() => performance.now())]);
    });
  }
  const median = (index) => Math.round(times.map((pair) => pair[index]).sort((a, b) => a - b)[Math.floor(times.length / 2)]);
  console.log(`      first contentful paint ${median(0)} ms, with data ${median(1)} ms (medians of ${times.length}, new browser profiles, warm server)`);
}

/** Uses the page by keyboard alone. */
export async function keyboard(server, variant) {
  await withPage('keyboard', variant, async (page) => {
    await page.goto(server.console);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    same('the first stop skips to the content', 'Skip to the content', await page.evaluate(() => document.activeElement.textContent));
    await page.keyboard.press('Enter');
    same('it moves the focus', 'main', await page.evaluate(() => document.activeElement.id));
    await page.keyboard.press('2');
    await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor();
    await page.keyboard.press('/');
    same('/ moves to the filter', 'search', await page.evaluate(() => document.activeElement.type));
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Acme' }).focus();
    await page.keyboard.press('Enter');
    const invite = page.getByRole('button', { name: 'Invite' });
    await invite.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    same('a dialog takes the focus to its first field', 'INPUT', await page.evaluate(() => document.activeElement.tagName));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement.textContent.trim() === 'Invite');
    expect('and gives it back', true);
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.shot('shortcuts');
    await page.keyboard.press('Escape');
    const outlines = [];
    await page.goto(server.console);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      outlines.push(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle));
    }
    expect('each stop has a visible focus', outlines.every((style) => style !== 'none'), outlines.join());
    await page.getByRole('button', { name: /Colours/ }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.locator('.tooltip').getByText('Colours: as the system').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.tooltip').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /Colours/ }).hover();
    await page.locator('.tooltip').waitFor();
    expect('a button without text shows its label to the focus and to the pointer', true);
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    await page.getByRole('button', { name: /Colours/ }).click();
    const chosen = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(`the switch changes the colours from ${scheme} to ${chosen}`, chosen === 'light');
    await page.reload();
    same('the choice stays', 'light', await page.evaluate(() => document.documentElement.dataset.theme));
  });
}

/** Shows what to do when there is nothing. */
export async function empty(server, variant) {
  await server.control('PUT', '/state', { organizations: [] });
  await withPage('empty', variant, async (page) => {
    await page.goto(`${server.console}#/orgs`);
    await page.getByText('No organizations').waitFor();
    await page.shot('organizations-empty');
    await accessible(page, 'no organizations');
    await page.goto(server.console);
    await page.getByText('No keys yet').waitFor();
    await page.locator('#snippet code').getByText('YOUR_PUBLIC_KEY:YOUR_PRIVATE_KEY').waitFor();
    await page.shot('connect-nothing');
    await page.goto(`${server.console}#/orgs`);
    await page.getByRole('button', { name: 'New organization' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('First');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Copy the secrets now').waitFor();
    await page.shot('organization-created');
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.getByText('No users yet').waitFor();
    await page.shot('people-empty');
    await page.goto(server.console);
    const { apiKeys: [key], snippets } = await server.control('GET', '/connection');
    await page.locator('#snippet code').getByText(`${key.publicKey}:YOUR_PRIVATE_KEY`).waitFor();
    expect('examples name the keys of this server, and none of the sandbox', snippets.every(({ id, text }) => id === 'junit'
      || (text.includes(key.publicKey) && !text.includes('orgowner') && !text.includes(ORG))), JSON.stringify(snippets));
    await page.shot('connect-own-key');
    await page.goto(`${server.console}#/nowhere`);
    await page.getByText('This page does not exist').waitFor();
  });
  await server.control('POST', '/reset');
}

/** Pages and filters a hundred thousand invitations. */
export async function volume(seed) {
  const server = await startServer(`--mockatlas.seed=${seed}`);
  for (const variant of [{ width: 1280, scheme: 'light' }, { width: 390, scheme: 'dark' }]) {
    await withPage('100,000 invitations', variant, async (page) => {
      const step = async (what, run) => {
        const start = Date.now();
        await run();
        console.log(`      ${what}: ${Date.now() - start} ms`);
      };
      await step('opened', async () => {
        await page.goto(`${server.console}#/orgs/${ORG}`);
        await page.getByText('person000000@example.com').first().waitFor();
      });
      await page.getByText(/of 100,000/).waitFor();
      await page.shot('volume');
      await step('page 1,000', async () => {
        await page.getByLabel('Page', { exact: true }).fill('1000');
        await page.keyboard.press('Enter');
        await page.getByText('person049950@example.com').first().waitFor();
      });
      await step('filtered by address', async () => {
        await page.keyboard.press('Escape');
        await page.locator('[data-filter]').fill('099999');
        await page.getByText('person099999@example.com').first().waitFor();
        await page.getByText('person049950@example.com').waitFor({ state: 'detached' });
      });
      await step('filtered by status', async () => {
        await page.locator('[data-filter]').fill('');
        await page.getByRole('button', { name: /^Declined/ }).click();
        await page.getByText('person000400@example.com').first().waitFor();
      });
      expect('pages and filters work', true);
    });
  }
  await server.stop();
}

/** Shows the address for TLS and the trust that clients need. */
export async function tls(variant, directory) {
  const server = await startServer('--mockatlas.tls=self-signed', '--mockatlas.tls-port=0', `--mockatlas.tls-directory=${directory}/ca`);
  await withPage('tls', variant, async (page) => {
    await page.goto(server.console);
    await page.getByText('With TLS').waitFor();
    const { tlsBaseUrl, trust } = await server.control('GET', '/connection');
    same('the address for TLS is shown', tlsBaseUrl, await page.locator('.addresses .big').nth(1).innerText());
    same('with the variables of trust', trust.trim(), await page.locator('.trust code').last().innerText());
    const list = `curl -sS --digest --user ${OWNER} -H 'Accept: ${V2}' ${tlsBaseUrl}/api/atlas/v2/orgs/${ORG}/invites`;
    const out = shell(`${trust}${list}`);
    expect('by which curl trusts it', out.stdout.includes('"username":"pending@example.com"'), out.stdout + out.stderr);
    expect('and without which it does not', shell(list).status === 60);
    await page.shot('connect-tls');
    await accessible(page, 'connect with TLS');
  });
  await server.stop();
}
