/** Every route × every kind of caller → the status that the written list gives, as page and as JSON. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGate } from '../src/db/gate.ts';
import { type Route, route, shown } from '../src/http/route.ts';
import { routesUnder } from '../src/http/under-declaration.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { routes as allRoutes } from '../src/routes.ts';
import { html } from '../src/ui/html.ts';
import { type Ask, askingOf, type Wish } from './asking.ts';
import { administration, type Caller, everyPurpose, hirer, sessionOf } from './callers.ts';
import { testDatabase } from './database.ts';
import { oneOfEach } from './one-of-each.ts';
import { declarationWithEverything, plausibleIn } from './plausible.ts';
import { differencesFrom, nameOf, refusalsList, writtenOf } from './refusals-list.ts';

const declaration = declarationWithEverything();
const { gate, installation, owner, publish } = await testDatabase({ declaration });
await publish(declaration);
const policy = await loadInForce(installation, tables);
const place = { gate, policy: () => policy };
const specimens = await oneOfEach(owner, declaration);
const pathOf = await plausibleIn({ owner, gate, declaration }, specimens);
const { ask } = askingOf(place);
const list = refusalsList();
/** As the declaration in force has it: the company's own purpose stands where every reader of names does. */
const routes = routesUnder(allRoutes, declaration);

const hire = hirer(owner, declaration);
const everything = everyPurpose(declaration);
const nobody = { is: 'nobody' } as const;
const partners = declaration.recipients.find(({ key }) => key === 'technical_partner')!.purposes;
const callers: readonly (Caller & { sessionHasEnded?: boolean })[] = [
  { name: 'nobody', standing: nobody },
  {
    name: 'one who has not signed',
    staffId: await hire({ purposes: everything, hasSigned: false }),
    standing: { is: 'unsigned' },
  },
  { name: 'one without a purpose', staffId: await hire({}), standing: { is: 'staff', purposes: [] } },
  {
    name: 'one of a processor with an agreement',
    staffId: await hire({ purposes: everything, employer: 'technical_partner' }),
    standing: { is: 'staff', purposes: partners },
  },
  {
    name: 'one of a processor without an agreement',
    staffId: await hire({ purposes: everything, employer: 'hosting' }),
    standing: nobody,
  },
  {
    name: 'one whose session has ended',
    staffId: await hire({ purposes: everything }),
    standing: nobody,
    sessionHasEnded: true,
  },
  {
    name: 'one whose work has ended',
    staffId: await hire({ purposes: everything, hasEnded: true }),
    standing: nobody,
  },
  ...(await Promise.all(
    everything.map(async (purpose) => ({
      name: `one who holds ${purpose}`,
      staffId: await hire({ purposes: [purpose] }),
      standing: { is: 'staff', purposes: [purpose] } as const,
    })),
  )),
];

/** Status, and the code of the problem or where one is led. */
type Refusal = readonly [status: number, reason: string];

const refusalFor = (name: string, { standing }: Caller, wish: Wish): Refusal | undefined => {
  const { who, purposes } = writtenOf(list[name]!);
  if (who === 'anyone') return undefined;
  // Nobody of the staff is a person on their own page, whatever they hold.
  if (who === 'person') return wish === 'page' ? [303, '/own/sign-in?after'] : [401, 'not_signed_in'];
  if (standing.is === 'nobody') return wish === 'page' ? [303, '/sign-in?back'] : [401, 'not_signed_in'];
  if (who === 'staff') return undefined;
  if (standing.is === 'unsigned')
    return wish === 'page' ? [303, '/undertaking?back'] : [403, 'undertaking_not_signed'];
  const mayEnter = standing.purposes.some((purpose) => purposes.includes(purpose));
  return mayEnter ? undefined : [403, 'purpose_not_held'];
};

/** What else than 200 a page shows to those whom it lets in: a link that was not given, a page that leads on. */
const otherStatus: Readonly<Record<string, readonly number[]>> = {
  'GET /first-run': [410],
  'GET /new-password': [410],
  'GET /': [200, 303],
  // The files of the attachments here are gone.
  'GET /customers/:id/attachments/:row/file': [410],
  'GET /requests/:id/attachments/:file': [404],
  'GET /archive/documents/:id/scans/:scan/file': [410],
  // An export is its maker's alone: to everybody else it is not there.
  'GET /exports/:id': [404],
  'GET /exports/:id/file': [404],
  // The request of these tests is for erasure, which is no choice.
  'GET /requests/:id/choice': [409],
  // The message was not stored whole by these tests.
  'GET /request-mails/:id/file': [404],
  // A mail is seen at the desk that it belongs to.
  'GET /customers/:id/mails/:row': [200, 404],
  // Nothing was stored for the attachments of the mails here.
  'GET /customers/:id/mails/:row/files/:number': [404],
  // Its time is over.
  'GET /requests/:id/packages/:package/:format': [410],
  'GET /evidence/:id/file': [410],
  'GET /impact-assessments/:id/file': [410],
  // The request of these tests came without a document.
  'GET /requests/:id/files/:number/file': [404],
  // Strong identification is off in these tests.
  'GET /own/sign-in/strong': [404],
  'GET /strong-identification': [404],
  'GET /strong-identification/jwks.json': [404],
  // A live order is not seen from the archive.
  'GET /orders/:id': [200, 404],
};
/** What a deed refuses to those whom it lets in, with a reason of its own. */
const ownRefusals = ['desk_not_held'];

const saysWhichPurposes = 'Tämä on sallittu vain näissä käyttötarkoituksissa';

const reasonOf = async (response: Response, wish: Wish): Promise<string> => {
  if (response.status === 303) return (response.headers.get('location') ?? '').split('=')[0]!;
  if (response.status < 400) return '';
  const text = await response.text();
  if (wish === 'json') return (JSON.parse(text) as { code: string }).code;
  return text.includes(saysWhichPurposes) ? 'purpose_not_held' : 'something else';
};

type Met = Readonly<{ status: number; reason: string }>;
const meet = async (
  through: Ask,
  { method, path }: Route,
  token: string | undefined,
  wish: Wish,
): Promise<Met> => {
  const response = await through(pathOf(path), { method, token, wish });
  return { status: response.status, reason: await reasonOf(response, wish) };
};

/** What is wrong with how the caller was met; nothing where it is as it is written. */
const fault = (name: string, refusal: Refusal | undefined, { status, reason }: Met): string | undefined => {
  if (status >= 500) return `${status}`;
  if (refusal) {
    const [expected, why] = refusal;
    return status === expected && reason === why
      ? undefined
      : `${status} ${reason} instead of ${expected} ${why}`;
  }
  if (name.startsWith('GET ')) {
    const expected = otherStatus[name] ?? [200];
    return expected.includes(status) ? undefined : `${status} ${reason} instead of ${expected}`;
  }
  const isLetIn = ![401, 403].includes(status) && !['/sign-in?back', '/undertaking?back'].includes(reason);
  return isLetIn || ownRefusals.includes(reason) ? undefined : `${status} ${reason} though it is let in`;
};

/** Every fault in how `caller` is met at each of the routes. */
const faultsFor = async (caller: (typeof callers)[number], asked: readonly Route[], through: Ask) => {
  const { staffId, sessionHasEnded: hasEnded = false } = caller;
  const newSession = async () =>
    staffId === undefined ? undefined : sessionOf(owner, staffId, { hasEnded });
  const kept = await newSession();
  const wrong: string[] = [];
  const askAs = async (one: Route, wish: Wish) => {
    const name = nameOf(one);
    // A deed may end the session that it came with.
    const token = one.method === 'GET' ? kept : await newSession();
    const found = fault(name, refusalFor(name, caller, wish), await meet(through, one, token, wish));
    if (found) wrong.push(`${name} as ${wish}: ${found}`);
  };
  for (const one of asked)
    if (one.method === 'GET') await Promise.all([askAs(one, 'page'), askAs(one, 'json')]);
    else for (const wish of ['page', 'json'] as const) await askAs(one, wish);
  return wrong;
};

const reads = routes.filter(({ method }) => method === 'GET');
const deeds = routes.filter(({ method }) => method !== 'GET');

test('the table of routes is what test/refusals.json says, line for line', () => {
  assert.deepEqual(differencesFrom(list, routes), []);
});

for (const caller of callers)
  test(`${caller.name} is met as it is written, on every page and at every deed`, async (t) => {
    // A gate of its own, with room for all roles: in the one of the tests some request waits a second for another's connection.
    const own = await createGate({ installation, config: { connectionsMax: 16 }, load: async () => policy });
    t.after(own.end);
    const { ask: askAlone, faults } = askingOf({ ...place, gate: own });
    assert.deepEqual(await faultsFor(caller, [...reads, ...deeds], askAlone), []);
    assert.deepEqual(faults, []);
  });

const declarationPage = routes.find((one) => nameOf(one) === 'GET /declaration')!;
const clerk = callers.find(({ name }) => name === 'one who holds customer_service')!;

test('a route that lets in one purpose more is caught, in the list and at the door', async () => {
  const wider: Route = { ...declarationPage, purposes: ['administration', 'customer_service'] };
  assert.match(differencesFrom(list, [...routes, wider]).join(), /lets in others.*"GET \/declaration"/);
  const { ask: askWider } = askingOf(place, [wider]);
  assert.match(
    (await faultsFor(clerk, [wider], askWider)).join(),
    /GET \/declaration as json: .*instead of 403/,
  );
  assert.deepEqual(await faultsFor(clerk, [declarationPage], ask), []);
});

test('a route for everybody that was for a purpose is caught', async () => {
  const open: Route = { ...declarationPage, who: 'anyone' };
  assert.match(differencesFrom(list, [open]).join(), /lets in others/);
  const { ask: askOpen } = askingOf(place, [open]);
  assert.match((await faultsFor(callers[0]!, [open], askOpen)).join(), /200 .*instead of 401/);
});

test('a new route is refused until it is written down, and one that went is named', () => {
  const added = route({
    method: 'GET',
    path: '/everything',
    title: { fi: 'Kaikki', sv: 'Allt', en: 'Everything' },
    who: 'anyone',
    purposes: ['publication'],
    handle: async () => shown({}, () => html``),
  });
  assert.match(differencesFrom(list, [...routes, added]).join(), /nobody has written down.*\/everything/);
  assert.match(differencesFrom({ ...list, 'GET /gone': 'anyone: publication' }, routes).join(), /\/gone/);
});

test('what the app itself answers, outside the table, tells nobody anything', async () => {
  const { standing: _, staffId } = clerk;
  const token = await sessionOf(owner, staffId!);
  for (const path of ['/health', '/health/ready', '/openapi.json'])
    assert.equal(await (await ask(path)).text(), await (await ask(path, { token })).text(), path);
});

test('the callers of this test cover every purpose that can be held', () => {
  const held = callers.flatMap(({ standing }) => (standing.is === 'staff' ? standing.purposes : []));
  assert.deepEqual([...new Set(held)].sort(), [...everything].sort());
  assert.ok(everything.includes(administration) && everything.length > 10);
});
