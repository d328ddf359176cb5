import { ORG, accessible, atlas, expect, same, until, withPage } from './harness.mjs';

const now = async (server) => Date.parse((await server.control('GET', '/clock')).now);

export async function controls(server, variant) {
  await server.control('POST', '/reset');
  for (const { name } of (await server.control('GET', '/snapshots')).snapshots) {
    await server.control('DELETE', `/snapshots/${name}`);
  }
  await withPage('clock', variant, async (page) => {
    await page.goto(`${server.console}#/controls/clock`);
    await page.getByRole('button', { name: '+31 days' }).click();
    await page.locator('.header').getByText('+31 d', { exact: true }).waitFor();
    expect('the server’s clock is 31 days ahead', await now(server) - Date.now() > 30.9 * 86_400_000);
    await page.getByRole('button', { name: 'Freeze' }).click();
    await page.locator('.header').getByText('frozen').waitFor();
    await page.shot('clock');
    await accessible(page, 'the clock');
    const frozen = await page.locator('.clock-face time').innerText();
    expect('the header shows the frozen time', frozen.startsWith(await page.locator('.clock-time').innerText()), frozen);
    await page.waitForTimeout(1200);
    same('a frozen clock stands still', frozen, await page.locator('.clock-face time').innerText());
    await page.goto(`${server.console}#/orgs/${ORG}?status=EXPIRED`);
    await page.getByRole('row').filter({ hasText: 'pending@example.com' }).getByText('Expired').waitFor();
    await page.goto(`${server.console}#/controls/clock`);
    await page.getByLabel('Set to (UTC)').fill('2027-03-01T12:00:30');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await until('the set time', async () => await now(server) === Date.parse('2027-03-01T12:00:30Z'));
    await page.locator('.clock-time').getByText('12:00').waitFor();
    await page.getByRole('button', { name: 'Let it run' }).click();
    await page.getByRole('button', { name: 'Freeze' }).waitFor();
    expect('the header runs with the clock of the page', await page.evaluate(() => new Promise((resolve) => {
      const face = document.querySelector('.clock-face time');
      const before = face.innerText;
      new MutationObserver(() => face.innerText !== before && resolve(face.innerText.startsWith(document.querySelector('.clock-time').innerText)))
        .observe(document.body, { subtree: true, characterData: true, childList: true });
    })));
    await page.getByRole('button', { name: 'Reset to system time' }).click();
    await page.getByText('Follows system time', { exact: true }).waitFor();
    expect('reset returns to system time', Math.abs(await now(server) - Date.now()) < 5_000);
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.locator('.toast').filter({ hasText: '+1 day' }).getByRole('button', { name: 'Undo' }).click();
    await until('undo goes back', async () => Math.abs(await now(server) - Date.now()) < 10_000);
    await server.control('DELETE', '/clock');
  });

  await withPage('faults', { ...variant, expected: [/status of 400/] }, async (page) => {
    await page.goto(`${server.console}#/controls/faults`);
    await page.getByText('No faults').waitFor();
    await page.shot('faults-empty');
    await page.getByRole('combobox', { name: 'Operation' }).fill('getOrg');
    await page.getByLabel('Number of requests').fill('3');
    await page.getByLabel('Retry-After, in seconds').fill('2');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('0 hits of 3').waitFor();
    same('the fault acts', '429', atlas(server.base, 'GET', `/orgs/${ORG}`));
    await page.getByText('1 hit of 3').waitFor();
    same('it acts again', '429', atlas(server.base, 'GET', `/orgs/${ORG}`));
    await page.getByText('2 hits of 3').waitFor();
    expect('the hit counts rise live', true);
    await page.getByRole('button', { name: 'Document' }).click();
    await page.getByRole('textbox').fill('{"faults":[{"status":500,"nonsense":1}]}');
    await page.getByRole('button', { name: 'Replace all faults' }).click();
    await page.getByRole('alert').filter({ hasText: 'nonsense' }).waitFor();
    await page.getByRole('textbox').fill(JSON.stringify({ faults: [{ operationId: 'getOrg', times: 3, status: 429 }, { path: '/orgs/*/invites/**', delay: 'PT0.5S' },
      { caller: '<script>alert(1)</script>', errorCode: 'CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS', status: 409, detail: '<img src=x onerror=alert(1)>', times: 1, stage: 'answer' }] }));
    await page.getByRole('button', { name: 'Replace all faults' }).click();
    await page.getByText('<script>alert(1)</script>').first().waitFor();
    await page.shot('faults');
    await accessible(page, 'faults');
    await page.getByRole('button', { name: 'Remove the fault: Delay of 0.5 s' }).click();
    await until('two faults', async () => (await page.locator('.faults li').count()) === 2);
    same('the other faults keep their hits', '429', atlas(server.base, 'GET', `/orgs/${ORG}`));
    await page.getByText('1 hit of 3').waitFor();
    await page.getByRole('button', { name: 'Form' }).click();
    await page.getByLabel('Effect').selectOption('drop');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await until('three faults', async () => (await page.locator('.faults li').count()) === 3);
    await page.getByText('1 hit of 3').waitFor();
    expect('an added fault leaves the hits of others', true);
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('No faults').waitFor();
  });

  await withPage('seed', { ...variant, expected: [/status of 400/] }, async (page) => {
    await page.goto(`${server.console}#/controls/seed`);
    await page.getByRole('button', { name: 'Use the example' }).click();
    await page.shot('seed');
    await accessible(page, 'the seed');
    await page.getByRole('button', { name: 'Add to the state' }).click();
    await page.getByText(/The state now has 3 organizations/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download YAML' }).click();
    same('the state is downloaded', 'seed.yaml', (await download).suggestedFilename());
    await page.getByRole('textbox').fill('organizations: [{ nme: Wrong }]');
    await page.getByRole('button', { name: 'Add to the state' }).click();
    await page.getByRole('alert').filter({ hasText: 'nme' }).waitFor();
    await page.shot('seed-error');
    await page.getByRole('button', { name: 'Replace the state' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await until('a rejected replacement leaves no snapshot',
      async () => (await server.control('GET', '/snapshots')).snapshots.length === 0);
    await page.getByRole('textbox').fill('organizations: [{ name: Alone }]');
    await page.getByRole('button', { name: 'Replace the state' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await page.getByText(/The state before is the snapshot before-load-/).waitFor();
    same('the state is replaced', 1, (await server.control('GET', '/state')).organizations.length);
  });

  await withPage('snapshots', variant, async (page) => {
    await page.goto(`${server.console}#/controls/snapshots`);
    await page.getByLabel('Name of the snapshot').fill('alone');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'alone' }).waitFor();
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await page.getByRole('row').filter({ hasText: 'before-reset-' }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.shot('snapshots');
    await accessible(page, 'snapshots');
    same('reset restores the start seed', 2, (await server.control('GET', '/state')).organizations.length);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until('undo brings the state back', async () => (await server.control('GET', '/state')).organizations.length === 1);
    await server.control('POST', '/reset');
    for (let number = 10; number < 30; number++) {
      await server.control('PUT', `/snapshots/before-load-20260101-0000${number}`);
    }
    await server.control('PUT', '/snapshots/before-load-test');
    await page.reload();
    await page.getByRole('button', { name: 'Restore before-load-20260101-000010' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.getByText(/^Restored before-load-20260101-000010/).waitFor();
    await page.getByRole('button', { name: 'Restore alone' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.getByText(/^Restored alone/).waitFor();
    same('restore brings the state back', 1, (await server.control('GET', '/state')).organizations.length);
    const names = (await server.control('GET', '/snapshots')).snapshots.map((snapshot) => snapshot.name);
    const own = names.filter((name) => /^before-\w+-\d+-\d+$/.test(name));
    same('of the snapshots that the console saved the last 20 are left', 20, own.length);
    expect('and not the first', !own.includes('before-load-20260101-000011'), own);
    expect('the newest is among them', own.some((name) => name.startsWith('before-restore-')), own);
    expect('a snapshot with a similar name is left', names.includes('before-load-test'), names);
    await page.getByRole('button', { name: 'Delete alone' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('row').filter({ hasText: 'alone' }).waitFor({ state: 'detached' });
    await server.control('POST', '/reset');
  });

  await withPage('behaviours', variant, async (page) => {
    await page.goto(`${server.console}#/controls/behaviours`);
    await page.getByText('Authentication comes first').waitFor();
    await page.shot('behaviours');
    await accessible(page, 'behaviours');
    await page.getByRole('button', { name: /^Assumed/ }).click();
    await page.locator('[data-filter]').fill('UPPERCASE_DIGEST');
    await until('one behaviour', async () => (await page.locator('.behaviours li').count()) === 1);
  });
}
