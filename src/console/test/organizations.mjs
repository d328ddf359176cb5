import { ORG, accessible, expect, same, until, withPage } from './harness.mjs';

const row = (page, address) => page.getByRole('row').filter({ hasText: address });

/** The baseline of the first line, by an empty box that stands on it for a moment. */
const baseline = (part) => part.evaluate((found) => {
  const probe = found.insertBefore(document.createElement('span'), found.firstChild);
  Object.assign(probe.style, { display: 'inline-block', width: 0, height: 0 });
  const { bottom } = probe.getBoundingClientRect();
  probe.remove();
  return bottom;
});

async function confirmed(page, address, action) {
  await row(page, address).getByRole('button', { name: `${action} the invitation` }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
}

export async function organizations(server, variant) {
  await server.control('POST', '/reset');
  await withPage('organizations', { ...variant, expected: [/status of 400/] }, async (page) => {
    await page.goto(`${server.console}#/orgs`);
    await page.getByRole('link', { name: 'Acme' }).waitFor();
    await page.shot('organizations');
    await accessible(page, 'organizations');
    if (!page.narrow) {
      const lines = await Promise.all(['.name', '.id code', 'td.num'].map((part) => baseline(row(page, 'Acme').locator(part).first())));
      expect('an ID has the baseline of the text beside it', Math.max(...lines) - Math.min(...lines) < 1, lines.join());
    }
    await page.keyboard.press('/');
    await page.keyboard.type('glob');
    await page.getByRole('link', { name: 'Acme' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Globex' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByRole('link', { name: 'Acme' }).click();

    await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
    await row(page, 'teamed@example.com').waitFor();
    await page.shot('people');
    await accessible(page, 'people');
    same('each action has a visible text', 'Accept,Decline,Expire,Cancel',
      (await row(page, 'teamed@example.com').locator('.actions-row button').allInnerTexts()).join());
    const off = await row(page, 'teamed@example.com').evaluate((found) => {
      const [name, part] = ['.name', '.pill'].map((part) => found.querySelector(part).getBoundingClientRect());
      return Math.abs(name.top + name.height / 2 - part.top - part.height / 2);
    });
    expect('a status is on the line of its user', page.narrow || off <= 2, off);
    await until('a countdown of 29 days', async () => /29 d|30 d/.test(await row(page, 'teamed@example.com').innerText()));

    await row(page, 'teamed@example.com').getByRole('button', { name: 'teamed@example.com', exact: true }).click();
    const sheet = page.getByRole('dialog');
    for (const text of ['platform', 'support', 'acme-web', 'Project Read Only', 'Organization Member', 'orgowner']) {
      await sheet.getByText(text, { exact: true }).first().waitFor();
    }
    const bottoms = await sheet.locator('.actions-row button').evaluateAll((buttons) => buttons.map((button) => button.offsetTop));
    expect('the first three actions are one row, and to cancel is the next', bottoms.length === 4 && new Set(bottoms.slice(0, 3)).size === 1
      && bottoms[3] > bottoms[0], bottoms.join());
    await page.shot('person');
    await accessible(page, 'a person');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill('not an address');
    await page.getByRole('button', { name: 'Invite', exact: true }).last().click();
    await page.getByRole('alert').filter({ hasText: 'INVALID_USERNAME' }).waitFor();
    expect('a wrong address is rejected with Atlas’s error', true);
    await page.getByRole('textbox', { name: 'Address' }).fill('new.person@example.com');
    await page.getByRole('checkbox', { name: 'platform' }).check();
    const form = page.getByRole('dialog');
    await form.getByRole('checkbox', { name: 'Member' }).uncheck();
    await form.getByRole('button', { name: 'Add a project' }).click();
    const project = form.locator('.assignment').first();
    await project.getByRole('combobox', { name: 'Project' }).selectOption({ label: 'acme-web' });
    await project.getByRole('checkbox', { name: 'Read Only', exact: true }).uncheck();
    await page.getByRole('button', { name: 'Invite', exact: true }).last().click();
    await form.getByText('Choose at least one role.').waitFor();
    await form.getByText('Choose at least one role on this project').waitFor();
    await page.shot('invite-incomplete');
    await form.getByRole('checkbox', { name: 'Billing Admin' }).check();
    await form.getByRole('checkbox', { name: 'Project Creator' }).or(form.getByRole('checkbox', { name: 'Group Creator' })).check();
    await project.getByRole('checkbox', { name: 'Cluster Manager' }).check();
    await project.getByRole('checkbox', { name: 'Data Access Read Only' }).check();
    await form.getByRole('button', { name: 'Add a project' }).click();
    same('a second project is another one', 0, await form.locator('.assignment').nth(1).getByRole('option', { name: 'acme-web' }).count());
    await page.shot('invite');
    await accessible(page, 'the form of an invitation');
    await page.getByRole('button', { name: 'Invite', exact: true }).last().click();
    await row(page, 'new.person@example.com').waitFor();
    expect('an invited person is listed with the team', (await row(page, 'new.person@example.com').innerText()).includes('platform'));
    const invited = (await server.control('GET', `/orgs/${ORG}/people?q=new.person`)).results[0];
    same('with all roles in the organization', 'ORG_BILLING_ADMIN,ORG_GROUP_CREATOR', [...invited.orgRoles].sort().join());
    same('and all roles on the projects', 'acme-web: GROUP_CLUSTER_MANAGER,GROUP_DATA_ACCESS_READ_ONLY', invited.groupRoleAssignments
      .filter(({ groupName }) => groupName === 'acme-web').map(({ groupName, roles }) => `${groupName}: ${[...roles].sort()}`).join());
    same('on both', 2, invited.groupRoleAssignments.length);

    const whole = await row(page, 'new.person@example.com').locator('.name').evaluate((name) => [name.scrollWidth, name.clientWidth, getComputedStyle(name).textOverflow]);
    expect('an address is shown whole', whole[0] <= whole[1] && whole[2] === 'clip', whole.join());

    await row(page, 'new.person@example.com').getByRole('button', { name: 'Accept the invitation' }).first().click();
    await row(page, 'new.person@example.com').getByText('Active', { exact: true }).waitFor();
    await confirmed(page, 'pending@example.com', 'Decline');
    await row(page, 'pending@example.com').getByText('Declined').waitFor();
    await confirmed(page, 'waiting@example.com', 'Expire');
    await row(page, 'waiting@example.com').getByText('Expired').waitFor();
    await confirmed(page, 'teamed@example.com', 'Cancel');
    await row(page, 'teamed@example.com').waitFor({ state: 'detached' });
    expect('accept, decline, expire and cancel change the row', true);

    await page.getByRole('button', { name: /^Expired/ }).click();
    await until('only the expired one', async () => (await page.locator('tbody tr').count()) === 1);
    await row(page, 'waiting@example.com').waitFor();
    await page.locator('[data-filter]').fill('no such');
    await page.getByText('No user matches').waitFor();
    await page.shot('people-no-match');
    await page.getByRole('button', { name: 'Clear the filter' }).click();

    await page.getByRole('link', { name: /^Projects/ }).click();
    await page.shot('projects');
    await accessible(page, 'projects');
    await page.getByRole('link', { name: 'acme-web' }).click();
    await page.getByRole('heading', { level: 1, name: 'acme-web' }).waitFor();
    await row(page, 'newcomer@example.com').first().waitFor();
    expect('the project shows whole addresses', await page.locator('.name').evaluateAll((names) => names.every((name) => name.scrollWidth <= name.clientWidth)));
    await page.shot('project');
    same('the project is a deep link', true, page.url().includes(`#/orgs/${ORG}/projects/`));
  });
}
