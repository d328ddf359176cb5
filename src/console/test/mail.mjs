import { accessible, expect, withPage } from './harness.mjs';

export async function mail(server, variant) {
  await server.control('POST', '/reset');
  await withPage('mail', variant, async (page) => {
    await page.goto(`${server.console}#/mail`);
    await page.getByRole('link', { name: /teamed@example.com/ }).waitFor();
    await page.shot('mail');
    await accessible(page, 'mail');
    await page.locator('[data-filter]').fill('teamed');
    await page.getByRole('link', { name: /pending@example.com/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /teamed@example.com/ }).click();
    const text = await page.locator('.mail-text').innerText();
    expect('the message says who invites to what', text.includes('orgowner invites teamed@example.com'), text);
    for (const name of ['platform', 'support', 'acme-web']) {
      expect(`the message names ${name}`, text.includes(name), text);
    }
    await page.shot('message');
    await accessible(page, 'a message');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.locator('.message').getByText('Accepted').waitFor();
    expect('the invitation is accepted from its message', true);
    const toast = await page.locator('.toasts').evaluate((toasts) => {
      const [shown, main] = [toasts, document.querySelector('.view')].map((part) => part.getBoundingClientRect());
      return shown.right <= main.left || shown.bottom <= document.querySelector('.header').getBoundingClientRect().bottom + 18;
    });
    expect('what has happened is said beside the content', toast);

    await page.goto(`${server.console}#/mail`);
    await page.locator('[data-filter]').fill('waiting');
    await page.getByRole('link', { name: /waiting@example.com/ }).click();
    await page.getByRole('button', { name: 'Decline the invitation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decline', exact: true }).click();
    await page.locator('.message').getByText('Declined').waitFor();
    expect('the invitation is declined from its message', true);

    await page.goto(`${server.console}#/mail`);
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.shot('confirmation');
    await accessible(page, 'a confirmation');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete all' }).click();
    await page.getByText('The inbox is empty').waitFor();
    await page.shot('mail-empty');
  });
}
