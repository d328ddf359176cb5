// What the browser tests share: checks that print a line each, servers of the packaged jar, and pages of Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');
const require = createRequire(join(ROOT, 'target/console/'));
const { chromium } = require('playwright-core');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = join(ROOT, 'target/screenshots');
export const ORG = '690000000000000000000a01';
export const OWNER = 'orgowner:11111111-1111-4111-8111-111111111111';
export const V2 = 'application/vnd.atlas.2023-01-01+json';

mkdirSync(SHOTS, { recursive: true });

let passed = 0;
let failed = 0;

/** One check: prints its line and goes on. */
export function expect(what, good, found = '') {
  good ? passed++ : failed++;
  console.log(good ? `ok    ${what}` : `FAIL  ${what}${found === '' ? '' : `\n      got [${found}]`}`);
}

export const same = (what, expected, got) => expect(what, expected === got, `${got}] and not [${expected}`);

export function finish() {
  console.log(`\nconsole: ${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

/** Starts a server of the jar and resolves to its address, control calls and end. */
export async function startServer(...settings) {
  const java = process.env.JAVA_COMMAND ?? 'java';
  const child = spawn(java, ['-jar', join(ROOT, 'target/mock-atlas.jar'), `--mockatlas.parent-pid=${process.pid}`,
    ...(settings.some((setting) => setting.startsWith('--server.port')) ? [] : ['--server.port=0']), ...settings],
  { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const base = await new Promise((resolve, reject) => {
    const read = (data) => {
      log += data;
      const ready = log.match(/^mock-atlas ready (\S+)$/m);
      if (ready) {
        resolve(ready[1]);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${log}`)));
    setTimeout(() => reject(new Error(`the server was not ready in time:\n${log}`)), 300_000).unref();
  });
  return {
    base,
    console: `${base}/_mockatlas/console/`,
    log: () => log,
    control: (method, path, body, headers) => control(base, method, path, body, headers),
    stop: () => new Promise((resolve) => {
      child.on('exit', resolve);
      child.kill('SIGTERM');
    }),
  };
}

async function control(base, method, path, body, headers) {
  const response = await fetch(`${base}/_mockatlas${path}`, { method, headers, body: body && (typeof body === 'string' ? body : JSON.stringify(body)) });
  const text = await response.text();
  return text.startsWith('{') ? JSON.parse(text) : text;
}

/** Calls the Atlas API as a client does, by digest; returns the status. */
export function atlas(base, method, path, body, key = OWNER) {
  const out = spawnSync('curl', ['-s', '-o', '/dev/null', '-w', '%{http_code}', '--digest', '--user', key, '-X', method, '-H', `Accept: ${V2}`,
    ...(body ? ['-H', 'Content-Type: application/json', '-d', JSON.stringify(body)] : []), `${base}/api/atlas/v2${path}`], { encoding: 'utf8' });
  return out.stdout;
}

export const shell = (command, env) => spawnSync('bash', ['-c', command], { encoding: 'utf8', cwd: tmpdir(), env: { ...process.env, ...env }, timeout: 60_000 });

let browser;

export async function closeBrowser() {
  await browser?.close();
}

export const VARIANTS = [1280, 390].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })));

/** Opens a page, runs the test, and checks that the browser reported nothing. */
export async function withPage(name, { width = 1280, scheme = 'light', locale = 'en-GB', expected = [] } = {}, run) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP other-site.test 127.0.0.1'] });
  const label = `${name}, ${width} px, ${scheme}`;
  const context = await browser.newContext({ viewport: { width, height: width > 800 ? 800 : 844 }, colorScheme: scheme, locale, reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const reports = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && reports.push(message.text()));
  page.on('pageerror', (error) => reports.push(error.stack));
  page.on('dialog', (dialog) => { reports.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
  page.shot = (view) => page.screenshot({ path: join(SHOTS, `${view}-${width}-${scheme}.png`) });
  page.narrow = width < 800;
  try {
    await run(page);
    expect(`${label}: ends`, true);
  } catch (error) {
    await page.screenshot({ path: join(SHOTS, `FAILED-${name.replaceAll(/\W+/g, '-')}-${width}-${scheme}.png`) }).catch(() => {});
    expect(`${label}: ends`, false, error.message.split('\n').slice(0, 12).join('\n      '));
  }
  const unexpected = reports.filter((report) => !expected.some((pattern) => pattern.test(report)));
  expect(`${label}: no errors, violations or dialogs in the browser`, unexpected.length === 0, unexpected.join('\n      '));
  same(`${label}: no cookies`, 0, (await context.cookies()).length);
  await context.close();
}

/** Checks the page by axe. The policy of the page forbids inline scripts; the tool's own world is not bound by it. */
export async function accessible(page, what) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary.split('\n')[1] ?? ''}`));
  });
  expect(`axe: ${what}`, found.length === 0, found.slice(0, 8).join('\n      '));
}

/** Waits until the function returns true. */
export async function until(what, condition, limit = 15_000) {
  const end = Date.now() + limit;
  for (;;) {
    if (await condition()) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${limit} ms for: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
