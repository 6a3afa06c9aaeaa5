/**
 * One of two servers over the same routes, each a process of its own. `gated`: as `serve` runs it. `ungated`: the same
 * handlers and pages for a caller who is known already, on the owner's connections without audit.
 */

import { openInstallation } from '../src/db/installation.ts';
import { openOwner } from '../src/db/owner.ts';
import { createApp } from '../src/http/app.ts';
import { listen } from '../src/http/listen.ts';
import type { Caller } from '../src/http/route.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { routes } from '../src/routes.ts';
import { serve } from '../src/serve.ts';
import { configOf } from './database.ts';
import { callerHeader, ungatedGate } from './ungated.ts';

const config = configOf(process.argv[2] ?? '');
const quiet = () => {};

const gated = async () => {
  const { port, stop } = await serve(config, quiet);
  return { port, close: stop };
};

const ungated = async (callers: readonly Caller[]) => {
  const installation = await openInstallation(config);
  const policy = await loadInForce(installation, tables);
  const gate = ungatedGate(await openOwner(installation, config), policy, config.connectionsMax);
  const identify = async ({ headers }: Pick<Request, 'headers'>) =>
    callers[Number(headers.get(callerHeader) ?? 0)]!;
  const app = createApp({ routes, gate, policy: () => policy, identify, log: quiet });
  const { port, close } = await listen(app, config);
  return {
    port,
    close: async () => {
      await close(1_000);
      await gate.end();
    },
  };
};

/** `null`: gated. Ends when its parent lets go. */
process.once('message', async (callers: readonly Caller[] | null) => {
  const { port, close } = callers ? await ungated(callers) : await gated();
  process.once('disconnect', close);
  process.send?.(port);
});
