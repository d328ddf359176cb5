import { createServer } from 'node:http';
import { ORG, accessible, atlas, expect, same, startServer, until, withPage } from './harness.mjs';

const MARKUP = '<script>alert(1)</script>';

/** Shows names and addresses with markup as text. */
export async function markup(server, variant) {
  await server.control('POST', '/reset');
  const { orgId } = await server.control('POST', '/orgs', { name: MARKUP, projectName: '<img src=x onerror=alert(1)>' });
  await server.control('POST', '/state', { organizations: [{ name: `${'A very long name of an organization '.repeat(2)}`.trim(), projects: [{ name: 'a-project-with-a-rather-long-name-that-does-not-fit-anywhere' }],
    invitations: [{ username: `${'averylongname'.repeat(4)}@${'subdomain.'.repeat(6)}example.com`, roles: ['ORG_MEMBER', 'ORG_GROUP_CREATOR', 'ORG_BILLING_ADMIN'] }] }] });
  await withPage('markup', { ...variant, expected: [/status of 40[04]/] }, async (page) => {
    await page.goto(`${server.console}#/orgs`);
    await page.getByRole('link', { name: MARKUP }).waitFor();
    await page.shot('long-names');
    await accessible(page, 'long names');
    await page.goto(`${server.console}#/orgs/${orgId}/projects`);
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    await page.goto(`${server.console}#/orgs/${encodeURIComponent(MARKUP)}`);
    await page.getByText('This organization does not exist').waitFor();
    await page.goto(`${server.console}#/orgs?q=${encodeURIComponent(MARKUP + 'x')}`);
    await page.getByText(`No name contains “${MARKUP}x”.`).waitFor();
    await page.goto(`${server.console}#/requests?q=invites`);
    await page.locator('.connection.good').waitFor();
    atlas(server.base, 'POST', `/orgs/${ORG}/invites`, { username: `${MARKUP}@example.com`, roles: ['ORG_MEMBER'] });
    await page.locator('.request-rows a').first().click();
    await page.locator('.exchange').getByText('INVALID_USERNAME').first().waitFor();
    await page.locator('.exchange').getByText(`${MARKUP}@example.com`).first().waitFor();
    same('no element came from outside', 0, await page.locator('script:not([src]), img').count());
  });
  await server.control('POST', '/reset');
}

/** Is not shown in the frames of other sites, and rejects their calls. */
export async function otherSites(server, variant) {
  const site = createServer((request, response) => response.setHeader('Content-Type', 'text/html').end('<title>Other site</title>'));
  await new Promise((resolve) => { site.listen(0, '127.0.0.1', resolve); });
  const organizations = async () => (await server.control('GET', '/orgs')).results.length;
  const before = await organizations();
  await withPage('other sites', { ...variant, expected: [/frame/i, /status of 40[034]/, /CORS/] }, async (page) => {
    await page.goto(`http://other-site.test:${site.address().port}/`);
    await page.evaluate((url) => new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    }), server.console);
    same('another site shows nothing of the console in a frame', 0, await page.frameLocator('iframe').getByRole('heading').count());
    await page.evaluate((url) => fetch(url, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => {}), `${server.base}/_mockatlas/orgs`);
    same('another site creates no organization', before, await organizations());
  });
  site.close();
  same('a call from no site does', 'object', typeof await server.control('POST', '/orgs', {}));
  same('so the call was complete', before + 1, await organizations());
  await server.control('POST', '/reset');
}

/** Asks for the control token, and keeps it in the tab alone. */
export async function token(variant) {
  const server = await startServer('--mockatlas.control.token=open-sesame');
  await withPage('token', { ...variant, expected: [/status of 401/] }, async (page) => {
    await page.goto(server.console);
    await page.locator('input[type=password]').waitFor();
    await page.shot('token');
    await accessible(page, 'the question for the token');
    await page.locator('input[type=password]').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('The server rejected this token.').waitFor();
    await page.locator('input[type=password]').fill('open-sesame');
    await page.keyboard.press('Enter');
    await page.locator('.figures').getByText('2', { exact: true }).first().waitFor();
    await page.locator('.connection.good').waitFor();
    atlas(server.base, 'GET', `/orgs/${ORG}`);
    await page.locator('.latest').getByText('getOrg').first().waitFor();
    same('the token is in the tab’s storage alone', 'null', await page.evaluate(() => JSON.stringify(Object.values(localStorage).find((value) => value.includes('sesame')) ?? null)));
    await page.reload();
    await page.locator('.connection.good').waitFor();
    expect('a reload keeps the token', await page.locator('input[type=password]').count() === 0);
  });
  await server.stop();
}

/** Says that the server is away, and recovers by itself. */
export async function outage(variant) {
  let server = await startServer();
  const port = new URL(server.base).port;
  await withPage('outage', { ...variant, expected: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/] }, async (page) => {
    await page.goto(server.console);
    await page.locator('.connection.good').waitFor();
    const before = Date.now();
    await server.stop();
    expect('an open page does not delay the server’s end', Date.now() - before < 8_000, `${Date.now() - before} ms`);
    await page.getByText('does not answer').waitFor();
    await page.shot('unreachable');
    await accessible(page, 'an unreachable server');
    server = await startServer(`--server.port=${port}`);
    await page.locator('.connection.good').waitFor();
    await page.getByText('does not answer').waitFor({ state: 'detached' });
    atlas(server.base, 'GET', `/orgs/${ORG}`);
    await page.locator('.latest').getByText('getOrg').first().waitFor();
    await until('the counts', async () => (await page.locator('.figures strong').first().innerText()) === '2');
  });
  await server.stop();
}
