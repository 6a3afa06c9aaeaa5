/** A house in which everything that the schema knows is there once, and who asks it for what nobody should ask. */
import assert from 'node:assert/strict';
import type { Route } from '../src/http/route.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { type Ask, askingOf } from './asking.ts';
import { everyPurpose, hirer, sessionOf } from './callers.ts';
import { testDatabase } from './database.ts';
import { oneOfEach } from './one-of-each.ts';
import { declarationWithEverything, plausibleIn } from './plausible.ts';

const leadsToSignIn = ({ status, headers }: Response): boolean =>
  status === 401 || (headers.get('location') ?? '').startsWith('/sign-in');

export const hostileHouse = async () => {
  const declaration = declarationWithEverything();
  const { gate, installation, owner, publish } = await testDatabase({ declaration });
  await publish(declaration);
  const policy = await loadInForce(installation, tables);
  const specimens = await oneOfEach(owner, declaration);
  const pathOf = await plausibleIn({ owner, gate, declaration }, specimens);
  const { ask, faults } = askingOf({ gate, policy: () => policy });
  const hire = hirer(owner, declaration);
  const staffFor = new Map<string, number>();
  for (const purpose of everyPurpose(declaration)) staffFor.set(purpose, await hire({ purposes: [purpose] }));
  const allPurposes = await hire({ purposes: everyPurpose(declaration) });

  /** Purposes whose rights differ most: those with wide pages are asked for a few of their desks. */
  const few = ['register_upkeep', 'marketing_post'];
  const desksOf = ({ who, purposes }: Route): number[] => {
    if (who !== 'purpose') return [allPurposes];
    const asked =
      purposes.length > few.length ? purposes.filter((purpose) => few.includes(purpose)) : purposes;
    return asked.map((purpose) => staffFor.get(purpose)!);
  };

  const sessionFor = (staff: number) => sessionOf(owner, staff);
  /** Asks as one of the staff, who signs in again where what was sent has ended the session. */
  const askingAs = (staff: number): Ask => {
    let token: string | undefined;
    return async (path, asking) => {
      const isFresh = token === undefined;
      token ??= await sessionFor(staff);
      const response = await ask(path, { ...asking, token });
      if (!leadsToSignIn(response)) return response;
      token = undefined;
      return isFresh ? response : ask(path, { ...asking, token: await sessionFor(staff) });
    };
  };

  /** What nobody met: a list of what was asked and the fault's own line. */
  const failures: string[] = [];
  const lookAt = async (what: string, answer: Promise<Response>): Promise<void> => {
    const { status } = await answer;
    if (status >= 500) failures.push(`${status} ${what}: ${faults.at(-1)}`);
  };
  const noneFailed = () => {
    assert.deepEqual(failures.splice(0), []);
    faults.splice(0);
  };
  return {
    pathOf,
    ask,
    faults,
    desksOf,
    lookAt,
    noneFailed,
    sessionFor,
    askingAs,
  };
};

export const said = (body: string | URLSearchParams): string => String(body).slice(0, 300);
