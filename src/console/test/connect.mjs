import { OWNER, accessible, expect, same, shell, withPage } from './harness.mjs';

const CLIENTS = ['curl', 'Atlas CLI', 'Terraform', 'Go SDK', 'npm', 'Python', 'JUnit'];

export async function connect(server, variant) {
  await server.control('POST', '/reset');
  await withPage('connect', variant, async (page) => {
    await page.goto(server.base);
    await page.getByRole('heading', { level: 1, name: 'Connect a client' }).waitFor();
    same('a browser at the root comes to the console', `${server.console}#/`, page.url().replace(/\/$/, '/#/'));
    await page.getByText('No request yet').waitFor();
    await page.shot('connect-empty');
    await accessible(page, 'connect without requests');

    await page.locator('.addresses').getByRole('button', { name: 'Copy' }).click();
    same('the base URL is copied', server.base, await page.evaluate(() => navigator.clipboard.readText()));

    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(`examples for ${tabs.join(', ')}`, CLIENTS.every((client) => tabs.some((title) => title.startsWith(client))), tabs);
    for (const title of tabs) {
      await page.getByRole('tab', { name: title, exact: true }).click();
      const text = await page.locator('#snippet code').innerText();
      expect(`the example for ${title} names this server`, text.includes(server.base) || title === 'JUnit', text);
    }

    await page.getByRole('tab', { name: 'curl' }).click();
    await page.locator('#snippet').getByRole('button', { name: 'Copy' }).click();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    const out = shell(command);
    expect('the copied curl example lists invitations', out.stdout.includes('"username":"pending@example.com"'), out.stdout + out.stderr);
    await page.locator('.latest').getByText(/OrgInvit|OrganizationInvit|getOrg/).first().waitFor();
    expect('its request appears at once', true);

    await page.getByRole('button', { name: 'Copy the private key' }).first().click();
    same('a private key is copied', OWNER.split(':')[1], await page.evaluate(() => navigator.clipboard.readText()));
    await page.shot('connect');
    await accessible(page, 'connect');
  });
}
