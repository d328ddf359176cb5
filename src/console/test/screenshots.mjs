// Makes the screenshots of the documentation anew: node src/console/test/screenshots.mjs
import { join } from 'node:path';
import { ORG, ROOT, atlas, closeBrowser, expect, finish, startServer, withPage } from './harness.mjs';

const MEMBER = 'orgmembr:22222222-2222-4222-8222-222222222222';
const file = (name) => join(ROOT, 'docs', name);

async function calls(server) {
  const invites = `/orgs/${ORG}/invites`;
  atlas(server.base, 'GET', invites);
  atlas(server.base, 'POST', invites, { username: 'someone@example.com', roles: ['ORG_MEMBER'], team: 'platform' });
  await server.control('PUT', '/faults', { faults: [{ operationId: 'updateOrgInviteById', status: 429, times: 2, retryAfter: 3 }] });
  atlas(server.base, 'PATCH', `${invites}/690000000000000000000c20`, { roles: ['ORG_READ_ONLY'] });
  atlas(server.base, 'DELETE', `${invites}/690000000000000000000c10`, null, MEMBER);
  atlas(server.base, 'DELETE', `${invites}/690000000000000000000c10`);
  atlas(server.base, 'GET', `${invites}/690000000000000000000c10`);
  atlas(server.base, 'GET', `/orgs/${ORG}`);
}

async function connect(server, page) {
  await page.goto(server.console);
  await page.locator('.latest').getByText('getOrg').first().waitFor();
  await page.locator('.accounts').getByText('Acme').first().waitFor();
  await page.screenshot({ path: file('console.png') });
}

async function requests(server, page) {
  await page.goto(`${server.console}#/requests`);
  await page.locator('.request-rows a').filter({ hasText: '401' }).first().click();
  await page.locator('.exchange').getByText('Why the server rejected it').waitFor();
  await page.screenshot({ path: file('console-requests.png') });
}

const server = await startServer('--server.port=8080');
try {
  await withPage('screenshots', {}, async (page) => {
    await page.goto(server.console);
    await page.locator('.connection.good').waitFor();
    await calls(server); // the first ones of a server are slow
    await server.control('POST', '/reset');
    await calls(server);
    await connect(server, page);
    await requests(server, page);
  });
} catch (error) {
  expect('the screenshots are made', false, error.stack);
} finally {
  await closeBrowser();
  await server.stop();
}
finish();
