/** The first run, the first notice, the colleagues and their undertakings. */
import { addStaff } from '../access/add-staff.ts';
import { makeFirstRunToken } from '../access/first-run-token.ts';
import { givePurpose } from '../access/give-purpose.ts';
import { openFirstRun } from '../access/open-first-run.ts';
import { setPassword } from '../access/set-password.ts';
import { signUndertaking } from '../access/sign-undertaking.ts';
import { undertakingText } from '../access/undertaking.ts';
import { company, firstDeclaration } from './company.ts';
import { atDesk, type Demo } from './demo.ts';
import { instructStaff } from './instruct-staff.ts';
import { publishNotice } from './publish.ts';
import type { Colleague } from './staff.ts';

const terminal = { kind: 'terminal', name: 'demo' } as const;
const nobody = { kind: 'nobody' } as const;
/** Reserved for documents (RFC 5737): nobody signs in from there. */
const clientAddress = '192.0.2.1';

const firstRun = async (demo: Demo, owner: Colleague, today: string): Promise<number> => {
  const { gate } = demo.context;
  const inForce = await demo.inForce();
  const token = await gate.open('administration', terminal, makeFirstRunToken);
  const typed = {
    ...company,
    token,
    name: owner.name,
    user_name: owner.userName,
    password: owner.password,
    again: owner.password,
  };
  const { id } = await gate.open('administration', nobody, (tx) =>
    openFirstRun(tx, typed, { inForce, today, clientAddress }),
  );
  return id;
};

/** The register of members is the owner's own: the purpose is no part of the proposal for owners. */
const giveMembers = async (demo: Demo, ownerId: number, today: string): Promise<void> => {
  const inForce = await demo.inForce();
  await atDesk(demo, ownerId, 'administration', (tx) =>
    givePurpose(tx, ownerId, 'customer_owners', { inForce, draft: undefined, today }),
  );
};

const hire = async (demo: Demo, ownerId: number, one: Colleague, today: string): Promise<number> => {
  const inForce = await demo.inForce();
  const { id, token } = await atDesk(demo, ownerId, 'administration', (tx) =>
    addStaff(tx, { ...one, employer: null }, { inForce, draft: undefined, today }),
  );
  await demo.context.gate.open('sign_in', nobody, (tx) =>
    setPassword(tx, token, { password: one.password, again: one.password }),
  );
  return id;
};

const sign = async (demo: Demo, id: number, name: string): Promise<void> => {
  const declaration = await demo.inForce();
  const { hash } = undertakingText(declaration, 'fi');
  await atDesk(demo, id, 'sign_in', (tx) =>
    signUndertaking(tx, declaration, { staff: { id, name }, nameTyped: name, language: 'fi', hash }),
  );
};

/** Keys of the staff in the order of `staff`, whose first is the owner. */
export const openCompany = async (
  demo: Demo,
  [owner, ...colleagues]: readonly [Colleague, ...Colleague[]],
  today: string,
): Promise<number[]> => {
  const ids = [await firstRun(demo, owner, today)];
  await publishNotice(demo, ids[0]!, today, (draft) => firstDeclaration(draft!, today));
  await giveMembers(demo, ids[0]!, today);
  for (const one of colleagues) ids.push(await hire(demo, ids[0]!, one, today));
  for (const [index, id] of ids.entries()) await sign(demo, id, [owner, ...colleagues][index]!.name);
  await instructStaff(demo, ids);
  return ids;
};
