/** A member of staff with a real session, made by the acts that people use. */
import { addStaff } from '../src/access/add-staff.ts';
import { identify } from '../src/access/identify.ts';
import { sessionCookie } from '../src/access/session.ts';
import { setPassword } from '../src/access/set-password.ts';
import { signIn } from '../src/access/sign-in.ts';
import { signUndertaking } from '../src/access/sign-undertaking.ts';
import { undertakingText } from '../src/access/undertaking.ts';
import { helsinkiDate } from '../src/ground/calendar.ts';
import type { Caller } from '../src/http/route.ts';
import type { BenchDatabase } from './database.ts';

const nobody = { kind: 'nobody' } as const;
const name = 'Helmi Esimerkki';
const password = 'kolme sinistä kanoottia laiturilla';
const clientAddress = '127.0.0.1';

const hire = async (
  { gate, policy }: BenchDatabase,
  userName: string,
  purposes: readonly string[],
): Promise<void> => {
  const person = { name, userName, employer: null, purposes: [...purposes] };
  const today = helsinkiDate(new Date());
  const { id, token } = await gate.open('administration', { kind: 'terminal' }, (tx) =>
    addStaff(tx, person, { inForce: policy.declaration, draft: undefined, today }),
  );
  await gate.open('sign_in', nobody, (tx) => setPassword(tx, token, { password, again: password }));
  const { hash } = undertakingText(policy.declaration, 'fi');
  await gate.open('sign_in', { kind: 'staff', id }, (tx) =>
    signUndertaking(tx, policy.declaration, { staff: { id, name }, nameTyped: name, language: 'fi', hash }),
  );
};

/** Signs in anew each time. `caller`: the same person, already known. */
export const clerkOf = async (
  database: BenchDatabase,
  purposes: readonly string[] = ['customer_service'],
): Promise<Readonly<{ cookie: string; token: string; caller: Caller }>> => {
  const userName = `helmi.${Date.now().toString(36)}`;
  await hire(database, userName, purposes);
  const entered = await database.gate.open('sign_in', nobody, (tx) =>
    signIn(tx, { userName, password, clientAddress }, () => true),
  );
  if (entered.is !== 'in') throw new Error(`the benchmark's clerk was not let in: ${entered.is}`);
  const cookie = `${sessionCookie}=${entered.token}`;
  const headers = new Headers({ cookie });
  const caller = await identify(database.gate, () => database.policy, { headers });
  return { cookie, token: entered.token, caller };
};
