// Runs the browser tests: node src/console/test/run.mjs [SUITE...]
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORG, ROOT, VARIANTS, closeBrowser, expect, finish, startServer } from './harness.mjs';
import { connect } from './connect.mjs';
import { organizations } from './organizations.mjs';
import { mail } from './mail.mjs';
import { requests } from './requests.mjs';
import { controls } from './controls.mjs';
import { markup, otherSites, outage, token } from './security.mjs';
import { empty, keyboard, narrow, tls, volume, weight } from './page.mjs';

const INVITATIONS = 100_000;
const PENDING = 400; // Atlas allows 500 users in an organization; invitations that ended do not count

const chosen = process.argv.slice(2);
const wanted = (suite) => chosen.length === 0 || chosen.includes(suite.name);

function largeSeed(directory) {
  const invitations = Array.from({ length: INVITATIONS }, (_, index) => ({
    username: `person${String(index).padStart(6, '0')}@example.com`, roles: ['ORG_MEMBER'],
    ...(index < PENDING ? {} : { status: index % 10 ? 'EXPIRED' : 'REJECTED' }),
  }));
  const seed = join(directory, 'seed.json');
  writeFileSync(seed, JSON.stringify({ organizations: [{ id: ORG, name: 'Acme', projects: [{ name: 'acme-web' }], invitations }] }));
  return seed;
}

/** Compares the libraries that are shipped with those that run.sh has copied from the packages. */
function libraries() {
  const shipped = join(ROOT, 'src/main/resources/io/mockatlas/control/console/assets/vendor');
  const copied = join(ROOT, 'target/console-vendor');
  const content = (directory) => readdirSync(directory).sort().map((name) => `${name}\n${readFileSync(join(directory, name))}`).join('\n');
  expect('the libraries are those of package-lock.json; src/console/vendor.sh copies them', content(shipped) === content(copied));
}

libraries();
const server = await startServer();
const directory = mkdtempSync(join(tmpdir(), 'console-'));
try {
  for (const suite of [connect, organizations, mail, requests, controls, markup, empty, keyboard].filter(wanted)) {
    for (const variant of VARIANTS) {
      console.log(`\n== ${suite.name}, ${variant.width} px, ${variant.scheme}`);
      await suite(server, variant);
    }
  }
  for (const suite of [token, outage].filter(wanted)) {
    for (const variant of [VARIANTS[0], VARIANTS[3]]) {
      console.log(`\n== ${suite.name}, ${variant.width} px, ${variant.scheme}`);
      await suite(variant);
    }
  }
  if (wanted(otherSites)) {
    console.log('\n== otherSites');
    await otherSites(server, VARIANTS[0]);
  }
  for (const variant of [VARIANTS[0], VARIANTS[3]].filter(() => wanted(tls))) {
    console.log(`\n== tls, ${variant.width} px, ${variant.scheme}`);
    await tls(variant, directory);
  }
  for (const variant of [{ width: 390, scheme: 'light' }, { width: 360, scheme: 'dark' }].filter(() => wanted(narrow))) {
    console.log(`\n== narrow, ${variant.width} px, ${variant.scheme}`);
    await narrow(server, variant);
  }
  if (wanted(weight)) {
    console.log('\n== weight');
    await weight(server);
  }
  if (wanted(volume)) {
    console.log('\n== volume');
    await volume(largeSeed(directory));
  }
} catch (error) {
  expect('the tests run to their end', false, error.stack);
} finally {
  rmSync(directory, { recursive: true });
  await closeBrowser();
  await server.stop();
}
finish();
