/** Debian's Chromium through playwright-core. Playwright's own download is not used: the system keeps this one mended. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type Browser, chromium } from 'playwright-core';

const executable = '/usr/bin/chromium';
const install = 'apt-get update && apt-get install -y chromium';

/** Debian's package manager waits for another installation instead of failing. */
const installChromium = () => {
  const waiting = install.replaceAll('apt-get', 'apt-get -o DPkg::Lock::Timeout=300');
  const { status, stderr } = spawnSync('sh', ['-c', waiting], { encoding: 'utf8', timeout: 600_000 });
  if (status !== 0 || !existsSync(executable)) throw new Error(`Chromium could not be installed: ${stderr}`);
};

/** Chromium's place; root gets the package where it is missing, others the one command that installs it. */
export const chromiumExecutable = (): string => {
  if (existsSync(executable)) return executable;
  if (userInfo().uid !== 0) throw new Error(`The browser tests need Chromium. Run: sudo sh -c '${install}'`);
  installChromium();
  return executable;
};

let launched: Promise<Browser> | undefined;

/** One for all files of a process: each visit has a context of its own. Whoever closes it does so after the last test. */
export const launchChromium = (): Promise<Browser> => {
  launched ??= chromium.launch({
    executablePath: chromiumExecutable(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-sync',
      '--disable-gpu',
    ],
  });
  return launched;
};
