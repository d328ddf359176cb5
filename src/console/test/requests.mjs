import { ORG, accessible, atlas, expect, same, shell, until, withPage } from './harness.mjs';

const rows = (page) => page.locator('.request-rows li');

export async function requests(server, variant) {
  await server.control('POST', '/reset');
  await withPage('requests', variant, async (page) => {
    await page.goto(`${server.console}#/requests`);
    await page.getByText('No request yet').waitFor();
    await page.shot('requests-empty');
    await page.getByText('Live').first().waitFor({ state: page.narrow ? 'attached' : 'visible' });

    same('a GET', '200', atlas(server.base, 'GET', `/orgs/${ORG}/invites`));
    await rows(page).filter({ hasText: 'listOrgInvites' }).waitFor();
    same('a DELETE without the role', '401', atlas(server.base, 'DELETE', `/orgs/${ORG}/invites/690000000000000000000c10`, null, 'orgmembr:22222222-2222-4222-8222-222222222222'));
    same('a POST with an unknown field', '200', atlas(server.base, 'POST', `/orgs/${ORG}/invites`, { username: 'live@example.com', roles: ['ORG_MEMBER'], bogus: 1 }));
    await server.control('PUT', '/faults', { faults: [{ operationId: 'getOrg', status: 503, times: 1 }] });
    same('a GET that meets a fault', '503', atlas(server.base, 'GET', `/orgs/${ORG}`));
    await rows(page).filter({ hasText: 'getOrg' }).waitFor();
    await until('four requests without their challenges', async () => (await rows(page).count()) === 4);
    await page.shot('requests');
    await accessible(page, 'requests');

    await page.getByLabel('Challenges').check();
    await until('eight with them', async () => (await rows(page).count()) === 8);
    await page.getByLabel('Challenges').uncheck();
    await page.getByLabel('Status').selectOption({ label: '4xx rejected' });
    await until('one rejected', async () => (await rows(page).count()) === 1);
    await page.getByLabel('Status').selectOption({ label: 'Leniency used' });
    await rows(page).filter({ hasText: 'createOrgInvite' }).waitFor();
    await page.getByLabel('Status').selectOption({ label: 'Any status' });
    await page.getByLabel('Caller').selectOption('orgmembr');
    await until('one of the caller', async () => (await rows(page).count()) === 1);
    await page.getByLabel('Caller').selectOption({ label: 'Any caller' });
    await page.getByLabel('Operation').selectOption('deleteOrgInvite');
    await until('one of the operation', async () => (await rows(page).count()) === 1);
    await rows(page).getByRole('link').click();

    const detail = page.locator('.exchange');
    await detail.getByText('Why the server rejected it').waitFor();
    await detail.locator('.callout').getByText('role Organization Owner missing').waitFor();
    await detail.getByText('USER_UNAUTHORIZED').first().waitFor();
    await detail.getByText('response=<hidden>').waitFor();
    await detail.getByText('application/json', { exact: true }).first().waitFor();
    await page.shot('request');
    await accessible(page, 'a request');
    await detail.getByRole('button', { name: 'Copy as curl' }).click();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    const out = shell(`${command} -s -o /dev/null -w '%{http_code}'`, { MONGODB_ATLAS_PUBLIC_API_KEY: 'orgmembr', MONGODB_ATLAS_PRIVATE_API_KEY: '22222222-2222-4222-8222-222222222222' });
    expect('the request copied as curl repeats it', out.stdout.endsWith('401'), command + out.stdout + out.stderr);

    await page.goto(`${server.console}#/requests?status=fault`);
    await rows(page).first().getByRole('link').click();
    await detail.getByText('A fault acted on this request').waitFor();
    await page.shot('request-fault');
    await page.goto(`${server.console}#/requests?status=lenient`);
    await rows(page).first().getByRole('link').click();
    await detail.getByText('UNKNOWN_FIELD').waitFor();
    await detail.getByText('"bogus": 1').waitFor();
    expect('a request shows its body, its fault and its leniency', true);

    await page.goto(`${server.console}#/requests`);
    await rows(page).first().waitFor();
    const before = await rows(page).count();
    await page.getByRole('button', { name: 'Pause' }).click();
    atlas(server.base, 'GET', `/orgs/${ORG}`);
    await page.getByRole('button', { name: /Continue \(\d+ new\)/ }).waitFor();
    same('a paused list stands still', before, await rows(page).count());
    await page.getByRole('button', { name: /Continue/ }).click();
    await until('the list goes on', async () => (await rows(page).count()) > before);
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Clear' }).click();
    await page.getByText('No request yet').waitFor();
  });
}
