import { spawn } from 'node:child_process';

/** A person sits at this machine's own screen; not a service, not a pipe, not a session over the network. */
const hasDesktop = (env: NodeJS.ProcessEnv): boolean => {
  if (!process.stdout.isTTY || env['SSH_CONNECTION'] || env['CI']) return false;
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
};

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Does nothing where there is no desktop or no opener. */
export const openBrowser = (address: string): void => {
  if (!hasDesktop(process.env)) return;
  const [command, ...flags] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...flags, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
};
