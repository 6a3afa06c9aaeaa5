/** The link that opens an empty installation; only the terminal that started it shows it. */
import { firstRunLink, firstRunOver, makeFirstRunToken } from '../access/first-run-token.ts';
import { createGate } from '../db/gate.ts';
import type { Installation } from '../db/installation.ts';
import type { Config } from '../ground/config.ts';
import { Problem } from '../ground/problem.ts';
import { tables } from '../personal-data.ts';
import { loadInForce } from '../policy/in-force.ts';

/** Undefined once anyone is on the staff. */
export const firstRunAddress = async (
  installation: Installation,
  config: Config,
  address: string,
): Promise<string | undefined> => {
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config: { ...config, connectionsMax: 1 }, load });
  try {
    const actor = { kind: 'terminal', name: 'start' } as const;
    return firstRunLink(address, await gate.open('administration', actor, makeFirstRunToken));
  } catch (error) {
    if (error instanceof Problem && error.kind === firstRunOver) return undefined;
    throw error;
  } finally {
    await gate.end();
  }
};
