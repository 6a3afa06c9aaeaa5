/** The floor plan: imports go down only, no circles, and what is private to a module stays there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../src/ground/config.ts';
import { allImports, type Import, importsIn, sourceFiles } from './imports.ts';

/** From the ground up. A folder imports itself and those before it. */
const floors = [
  'ground',
  'db',
  'ui',
  'jobs',
  'files',
  'documents',
  'policy',
  'http',
  'audit',
  'origins',
  'mail',
  'access',
  'training',
  'keys',
  'webhooks',
  'disclosures',
  'customers',
  'orders',
  'archive',
  'sources',
  'invoices',
  'retention',
  'requests',
  'insight',
  'notice',
  'breaches',
  'evidence',
  'editor',
  'informing',
  'desk',
  'demo',
];

/** The files directly in src/ compose the modules: they are the roof. */
const floorOf = (file: string): number => {
  const folder = file.split('/')[1]!;
  return folder.endsWith('.ts') || folder === 'cli' ? floors.length : floors.indexOf(folder);
};

const upward = (imports: readonly Import[]): string[] =>
  imports.filter(({ from, to }) => floorOf(to) > floorOf(from)).map(({ from, to }) => `${from} → ${to}`);

const readText = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.includes('/fixtures/');
const moduleOf = (file: string): string => file.split('/')[1]!;
const isOfTheRoof = (file: string): boolean => file.split('/').length === 2;
const privateFiles = new Set(['queries.ts', 'pages.ts', 'routes.ts', 'portal.ts']);

const trespassing = (imports: readonly Import[]): string[] =>
  imports
    .filter(
      ({ from, to }) =>
        privateFiles.has(basename(to)) &&
        !isOfTheRoof(to) &&
        moduleOf(from) !== moduleOf(to) &&
        from !== 'src/routes.ts',
    )
    .map(({ from, to }) => `${from} → ${to}`);

/** Only these hold the owner's credential: the two ways in that may change the schema and publish. */
const ownerHolders =
  /^src\/(work|cli|prepare-database|personal-data)\.ts$|^src\/cli\/|^src\/db\/|^src\/policy\/(publish|apply-rights|catalogue|check|statements)\.ts$|^src\/jobs\//;

const circles = (imports: readonly Import[]): string[] => {
  const next = Map.groupBy(
    imports.filter(({ isTypeOnly }) => !isTypeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
};

const real = allImports().filter(({ from }) => !isTest(from));

test('every folder of src stands on the plan', () => {
  assert.deepEqual(
    sourceFiles().filter((file) => floorOf(file) < 0),
    [],
  );
});

test('imports go down the floor plan only', () => {
  assert.deepEqual(upward(real), []);
});

test('no import circle', () => {
  assert.deepEqual(circles(real), []);
});

test('queries, pages and routes are private to their module', () => {
  assert.deepEqual(trespassing(real), []);
});

test('the owner’s credential is imported only by work, the command line and what they compose', () => {
  const holders = real
    .filter(({ to, isTypeOnly }) => to === 'src/db/owner.ts' && !isTypeOnly)
    .map(({ from }) => from);
  assert.deepEqual(
    holders.filter((file) => !ownerHolders.test(file)),
    [],
  );
  assert.ok(!holders.includes('src/serve.ts'));
});

test('only the gate, the owner and the loading of the declaration open connections', () => {
  const allowed = /^src\/(db|policy)\//;
  const text = sourceFiles().filter((file) => !isTest(file) && !allowed.test(file));
  const opening = text.filter((file) => /new pg\.(Client|Pool)/.test(readText(file)));
  assert.deepEqual(opening, []);
});

/** Settings of the installation come with the request or the job; only the ways in read the environment. */
const readsEnvironment = (file: string, text = readText(file)): boolean =>
  !isTest(file) &&
  !isOfTheRoof(file) &&
  !/^src\/(cli|ground|demo)\//.test(file) &&
  file !== 'src/http/in-gate.ts' &&
  /\breadConfig\(|process\.env\b/.test(text);

test('settings come with the request: no act, page or route reads the environment', () => {
  assert.deepEqual(
    sourceFiles().filter((file) => readsEnvironment(file)),
    [],
  );
});

/** In the bundle a module lies elsewhere than its source; scripts that somebody runs by hand are not in it. */
const asksWhereItLies = /import\.meta\.(url|dirname|filename|resolve)/;

test('what the bundle holds finds the files of the project from the checkout alone', () => {
  const asking = sourceFiles()
    .filter((file) => !isTest(file) && asksWhereItLies.test(readText(file)))
    .filter((file) => !readText(file).includes('if (import.meta.main'));
  assert.deepEqual(asking, ['src/ground/config.ts']);
});

/**
 * A statement stands in `queries.ts`, in a folder `queries/`, or in the act or read that it is the whole of; never in what
 * faces people, programs or the queue: routes, pages, forms, lists of jobs, whatever draws or answers.
 */
const statementIn = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bclient\.query\(/;
const isOfQueries = (file: string): boolean => /(^|\/|-)queries\.ts$|\/queries\//.test(file);
const facesByName = (file: string): boolean =>
  /(^|\/|-)(routes|pages?|portal|jobs|form)\.ts$|\/(routes|pages|forms|card)\//.test(file) ||
  file.startsWith('src/desk/');
const facesByImport = ({ to, isTypeOnly }: Import): boolean => !isTypeOnly && /^src\/(ui|http)\//.test(to);
/** Whether the process is ready is asked of the database itself and of no table. */
const mayFace = new Set(['src/http/health.ts']);

const facing = (imports: readonly Import[]): ReadonlySet<string> =>
  new Set(imports.filter(facesByImport).map(({ from }) => from));
const statementsOutOfPlace = (
  files: readonly (readonly [file: string, text: string])[],
  imports: readonly Import[],
): string[] => {
  const faces = facing(imports);
  return files
    .filter(([file]) => !isOfQueries(file) && !mayFace.has(file))
    .filter(([file]) => facesByName(file) || faces.has(file) || file.startsWith('src/http/'))
    .filter(([, text]) => statementIn.test(text))
    .map(([file]) => file);
};

test('no statement stands in what faces people, programs or the queue', () => {
  const files = sourceFiles().filter((file) => !isTest(file));
  assert.deepEqual(
    statementsOutOfPlace(
      files.map((file) => [file, readText(file)]),
      real,
    ),
    [],
  );
});

/** Modules all of whose statements stand in their queries: acts read as what they do. */
const keptInQueries = new Set(
  'access archive breaches desk disclosures documents editor evidence files ground informing insight invoices jobs keys mail notice orders origins policy requests retention sources training ui webhooks'.split(
    ' ',
  ),
);
/** Their statements stand apart already, in files of other names: in the policy the catalogue, and what is compiled into statements. */
const queriesByOtherNames = new Set([
  ...['package-rows', 'ask-package'].map((name) => `src/requests/package/${name}.ts`),
  ...['catalogue', 'apply-rights', 'shut-tables', 'until-unhindered'].map((name) => `src/policy/${name}.ts`),
]);
const outsideQueries = (files: readonly (readonly [file: string, text: string])[]): string[] =>
  files
    .filter(
      ([file, text]) =>
        keptInQueries.has(moduleOf(file)) &&
        !isOfQueries(file) &&
        !queriesByOtherNames.has(file) &&
        statementIn.test(text),
    )
    .map(([file]) => file);

test('in these modules no statement stands outside the queries', () => {
  const files = sourceFiles().filter((file) => !isTest(file));
  assert.deepEqual(outsideQueries(files.map((file) => [file, readText(file)])), []);
});

test('the guards see a breach', () => {
  const up = importsIn('src/ground/money.ts', "import { x } from '../customers/customer.ts';");
  assert.equal(upward(up).length, 1);
  assert.equal(
    trespassing(importsIn('src/desk/card.ts', "import { x } from '../customers/queries.ts';")).length,
    1,
  );
  const ring = [
    ...importsIn('src/db/a.ts', "import { b } from './b.ts';"),
    ...importsIn('src/db/b.ts', "import { a } from './a.ts';"),
  ];
  assert.equal(circles(ring).length, 1);
  assert.ok(readsEnvironment('src/desk/home-routes.ts', 'const { dataFolder } = readConfig();'));
  const query = 'const { rows } = await sql<{ id: number }>`select id from staff`.execute(tx.db);';
  const drawing = importsIn('src/orders/order-card.ts', "import { card } from '../ui/card.ts';");
  for (const [file, text, isOut] of [
    ['src/desk/home-routes.ts', query, true],
    ['src/desk/queries.ts', query, false],
    ['src/orders/jobs.ts', "await client.query('select 1')", true],
    ['src/orders/order-card.ts', "tx.db.selectFrom('orders')", true],
    ['src/orders/cancel-order.ts', "tx.db.updateTable('orders')", false],
  ] as const)
    assert.deepEqual(statementsOutOfPlace([[file, text]], drawing), isOut ? [file] : [], file);
  assert.deepEqual(outsideQueries([['src/informing/approve-mailing.ts', query]]), [
    'src/informing/approve-mailing.ts',
  ]);
});
