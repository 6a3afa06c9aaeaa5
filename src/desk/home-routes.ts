import { z } from 'zod';
import { type Context, moved, type Route, route, shown } from '../http/route.ts';
import { type FirstStep, homePage } from './home-page.ts';
import { backupFailureOf } from './morning/backup-trouble.ts';
import { breachClocksOf } from './morning/breach-clocks.ts';
import { instructionsOf } from './morning/instructions.ts';
import { mailTroublesOf } from './morning/mail-troubles.ts';
import { morningOf } from './morning/morning.ts';
import { hasCustomers } from './queries.ts';

/** Asked as upkeep, which sees whether there is anybody; for those who do not hold it the step is not theirs. */
const customersFound = async (context: Context): Promise<boolean | undefined> => {
  const { caller, gate } = context;
  if (caller.kind !== 'staff' || !caller.hasSigned || !caller.purposes.includes('register_upkeep'))
    return undefined;
  return gate.open('register_upkeep', { kind: 'staff', id: caller.id }, hasCustomers);
};

const firstSteps = async (context: Context): Promise<FirstStep[]> => {
  const { caller, policy } = context;
  if (caller.kind !== 'staff') return [];
  const steps: FirstStep[] = [{ key: 'undertaking', isDone: caller.hasSigned, href: '/undertaking' }];
  const found = await customersFound(context);
  if (found !== undefined)
    steps.push({ key: 'customers', isDone: found, href: found ? '/customers' : '/imports/new' });
  if (caller.purposes.includes('administration'))
    steps.push({ key: 'notice', isDone: policy.version > 0, href: '/declaration' });
  return steps;
};

/** Where the day begins once everything is set up: the first page of the menu that is the person's own. */
const firstPlace = (context: Context): string | undefined =>
  context.places().menu.find(({ href }) => href !== '/')?.href;

export const homeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/',
    title: { fi: 'Etusivu', sv: 'Startsida', en: 'Home' },
    who: 'staff',
    purposes: ['sign_in'],
    query: z.object({}),
    menu: { group: 'register', order: 0, icon: 'home', keys: 'g e' },
    handle: async (_tx, _input, context) => {
      const [steps, morning, troubles, clocks, instructions, backupFailure] = await Promise.all([
        firstSteps(context),
        morningOf(context),
        mailTroublesOf(context),
        breachClocksOf(context),
        instructionsOf(context),
        backupFailureOf(context),
      ]);
      const next = firstPlace(context);
      const isSetUp = steps.every(({ isDone }) => isDone);
      // Who has nothing to see to begins at the first page that is theirs.
      if (isSetUp && morning.length === 0 && troubles.length === 0 && instructions === 0 && next)
        return moved(next);
      const today = { morning, troubles, backupFailure, clocks, instructions };
      return shown({ steps, ...today, backupFailure: backupFailure ?? null }, () =>
        homePage(context, isSetUp ? [] : steps, today),
      );
    },
  }),
];
