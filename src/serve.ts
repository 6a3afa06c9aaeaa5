/**
 * The first way in: HTTP. As a process of its own it is stateless; any number of them serve one database. It holds
 * no owner's credential: every query goes through the gate as some purpose.
 */
import type pg from 'pg';
import { identify } from './access/identify.ts';
import { createGate, type Gate } from './db/gate.ts';
import { type Installation, openInstallation } from './db/installation.ts';
import { discloseToProgram } from './disclosures/disclose-to-program.ts';
import { addressOf, type Config } from './ground/config.ts';
import { createApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import type { Log } from './http/log-line.ts';
import { identifyKey } from './keys/identify-key.ts';
import { tables } from './personal-data.ts';
import { type CheckFinding, checkRights } from './policy/check.ts';
import { type DeclarationInForce, loadInForce } from './policy/in-force.ts';
import { compilationOf } from './prepare-database.ts';
import { identifyPerson } from './requests/portal/identify-person.ts';
import { routes } from './routes.ts';

/** The database allows something else than the notice says; nobody is let in before it is mended. */
export class RightsDiffer extends Error {
  readonly findings: readonly CheckFinding[];
  constructor(findings: readonly CheckFinding[]) {
    super(`${findings.length} differences`);
    this.findings = findings;
  }
}

const demandRights = async (gate: Gate, installation: Installation, { declaration }: DeclarationInForce) => {
  const compilation = compilationOf(installation, declaration);
  const findings = await gate.open('publication', { kind: 'terminal', name: 'serve' }, (tx) =>
    checkRights(tx.client, compilation, installation.id),
  );
  if (findings.length > 0) throw new RightsDiffer(findings);
};

/** Pages are given up after a minute; what the database still does for them then is for nobody. */
const statementMillisecondsMax = 70_000;

export type Serving = Readonly<{
  /** Where people reach it. */
  address: string;
  port: number;
  /** Requests under way finish first. */
  stop: () => Promise<void>;
}>;

/**
 * Throws `RightsDiffer` where the database does not agree with the declaration in force. Whoever has compared them a
 * moment ago says so in `agreed`.
 */
export const serve = async (config: Config, log: Log, { agreed = false } = {}): Promise<Serving> => {
  const installation = await openInstallation(config);
  let policy: DeclarationInForce | undefined;
  const load = async (client?: pg.Client) => {
    policy = await loadInForce(installation, tables, client);
    return policy;
  };
  const gate = await createGate({ installation, config, load, statementMillisecondsMax });
  try {
    if (!agreed) await demandRights(gate, installation, policy!);
    const { baseUrl, proxies } = config;
    const app = createApp({
      routes,
      gate,
      policy: () => policy!,
      identify: async (request, address, isAnew) =>
        (await identifyKey(gate, policy!.declaration, request, address)) ??
        identify(gate, () => policy!, request, isAnew),
      identifyPerson: (request) => identifyPerson(gate, request),
      enters: (tx, caller) => discloseToProgram(tx, caller, policy!.declaration),
      config,
      baseUrl,
      proxies,
      log,
    });
    const { port, close } = await listen(app, config);
    const stop = async () => {
      await close();
      await gate.end();
    };
    return { address: addressOf({ ...config, port }), port, stop };
  } catch (error) {
    await gate.end();
    throw error;
  }
};
