import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { until } from '../../test/started.ts';
import { asJson, trialApp } from '../../test/trial-app.ts';

const { url, port, lines } = await trialApp({ limits: { bodyMillisecondsMax: 400 } });

const post = (
  path: string,
  body: string | URLSearchParams | FormData | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => fetch(`${url}${path}`, { method: 'POST', body, headers: { ...asJson, ...headers }, redirect: 'manual' });
const postJson = (body: string) => post('/forms', body, { 'content-type': 'application/json' });
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

test('a form, a multipart form and JSON mean the same', async () => {
  const expected = { name: 'Aino', town: ['Turku', 'Åbo'], age: 30 };
  const pairs: [string, string][] = [
    ['name', 'Aino'],
    ['town', 'Turku'],
    ['town', 'Åbo'],
    ['age', '30'],
    ['email', ''],
  ];
  const multipart = new FormData();
  for (const [name, value] of pairs) multipart.append(name, value);
  for (const answer of [
    await post('/forms', new URLSearchParams(pairs)),
    await post('/forms', multipart),
    await postJson(JSON.stringify(expected)),
  ])
    assert.deepEqual(((await answer.json()) as { body: unknown }).body, expected);
});

test('one value where a list is expected is a list, two where one is expected are refused', async () => {
  const one = await post('/forms', new URLSearchParams({ name: 'Aino', town: 'Turku' }));
  assert.deepEqual(((await one.json()) as { body: { town: unknown } }).body.town, ['Turku']);
  const two = await post(
    '/forms',
    new URLSearchParams([
      ['name', 'a'],
      ['name', 'b'],
    ]),
    { 'accept-language': 'en' },
  );
  assert.equal(two.status, 422);
  assert.deepEqual(((await two.json()) as { errors: unknown }).errors, [
    { field: 'name', detail: 'Give one value only.' },
  ]);
});

test('what does not fit is said for each field in the reader’s language', async () => {
  const errorsIn = async (language: string) => {
    const body = new URLSearchParams({ email: 'nope', age: '-1', even: 'abc' });
    const { errors } = (await (await post('/forms', body, { 'accept-language': language })).json()) as {
      errors: { field: string; detail: string }[];
    };
    return Object.fromEntries(errors.map(({ field, detail }) => [field, detail]));
  };
  const fi = await errorsIn('fi');
  assert.deepEqual(Object.keys(fi).sort(), ['age', 'email', 'even', 'name']);
  assert.equal(fi['name'], 'Täytä tämä kenttä.');
  assert.equal(fi['even'], 'Parillinen määrä merkkejä.');
  assert.equal((await errorsIn('sv'))['age'], 'Minst 0.');
});

test('a person gets the form again with what was typed', async () => {
  const body = new URLSearchParams({ name: 'Aino', email: 'nope' });
  const answer = await post('/forms/kept', body, { accept: 'text/html' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /nope.*problems.*email/);
});

test('a body that nobody can read is refused, and nothing of it is logged', async () => {
  for (const body of [
    '{"name":',
    '[1]',
    '"x"',
    'null',
    '['.repeat(200_000),
    '{"name":"a\\u0000b"}',
    '{"name":"\\ud800"}',
    '{"\\udfff":"a"}',
  ]) {
    const answer = await postJson(body);
    assert.equal(answer.status, 400, body.slice(0, 20));
    assert.equal(await codeOf(answer), 'body_unreadable');
  }
  assert.equal((await postJson('')).status, 422, 'nothing is no broken JSON: what is missing is named');
  assert.equal(
    (await post('/forms', 'name=a%00b', { 'content-type': 'application/x-www-form-urlencoded' })).status,
    400,
  );
  assert.equal(
    (await post('/forms', Buffer.from([0x6e, 0x3d, 0xff]), { 'content-type': 'application/json' })).status,
    400,
  );
  assert.equal((await post('/forms', 'x', { 'content-type': 'multipart/form-data' })).status, 400);
  assert.equal(
    (await post('/forms', '--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' })).status,
    400,
  );
  assert.deepEqual(
    lines.filter((line) => line.startsWith('fault')),
    [],
  );
});

test('an unknown type is refused with those that do', async () => {
  for (const type of ['text/plain', 'application/xml']) {
    const answer = await post('/forms', '<a/>', { 'content-type': type });
    assert.equal(answer.status, 415);
  }
});

test('nothing reaches the prototype of anything', async () => {
  const json = await postJson(
    '{"name":"Aino","town":[],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  );
  assert.deepEqual(((await json.json()) as { keys: unknown }).keys, ['name', 'town']);
  await post('/forms', new URLSearchParams({ name: 'Aino', ['__proto__']: 'x', '__proto__[polluted]': '1' }));
  await fetch(`${url}/echo/1?__proto__=x&__proto__[polluted]=1&constructor=1`, { headers: asJson });
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('a body over the limit is refused, announced or not', async () => {
  const big = 'x'.repeat(1_000_001);
  assert.equal((await post('/forms', big, { 'content-type': 'application/json' })).status, 413);
  const chunked = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < 20; at += 1) controller.enqueue(new Uint8Array(100_000));
      controller.close();
    },
  });
  const answer = await fetch(`${url}/forms`, {
    method: 'POST',
    body: chunked,
    headers: { ...asJson, 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit);
  assert.equal(answer.status, 413);
  const many = new FormData();
  for (let at = 0; at < 12; at += 1) many.append('name', 'x'.repeat(100_000));
  assert.equal((await post('/forms', many)).status, 413);
});

test('a body that dawdles is given up', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'POST /forms HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  );
  const status = await new Promise<string>((resolve) =>
    socket.once('data', (data) => resolve(String(data).slice(0, 12))),
  );
  socket.destroy();
  assert.equal(status, 'HTTP/1.1 408');
});

const withFile = (size: number, name = 'asiakkaat ä.csv') => {
  const form = new FormData();
  form.append('about', 'tuonti');
  form.append('file', new Blob([new Uint8Array(size)]), name);
  return form;
};

test('a file arrives as a stream after the fields before it', async () => {
  const answer = await post('/files', withFile(150_000));
  assert.deepEqual(await answer.json(), { about: 'tuonti', bytes: 150_000, fileName: 'asiakkaat ä.csv' });
});

test('a file that is too large never looks whole, and an empty file field is no file', async () => {
  const large = await post('/files', withFile(200_001));
  assert.equal(large.status, 413);
  assert.equal(await codeOf(large), 'body_too_large');
  assert.equal(await codeOf(await post('/files', withFile(0, ''))), 'file_missing');
  const left = await post('/files/optional', withFile(0, ''));
  assert.deepEqual(await left.json(), { about: 'tuonti', files: [] });
});

test('a file far beyond the limit is answered at once and not read to its end', async () => {
  const large = await post('/files', withFile(3_000_000));
  assert.equal(large.status, 413);
  assert.equal(await codeOf(large), 'body_too_large');
});

test('a file where none is taken, and one that is not read, do no harm', async () => {
  const form = new FormData();
  form.append('name', 'Aino');
  form.append('file', new Blob([new Uint8Array(300_000)]), 'x.csv');
  assert.equal((await post('/forms', form)).status, 415);
  const nameless = new FormData();
  nameless.append('file', new Blob([new Uint8Array(190_000)]), 'x.csv');
  assert.equal((await post('/files', nameless)).status, 422);
});

test('a file that is cut off is refused', async () => {
  const body =
    '--x\r\ncontent-disposition: form-data; name="about"\r\n\r\na\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf';
  const answer = await post('/files', body, { 'content-type': 'multipart/form-data; boundary=x' });
  assert.equal(answer.status, 400);
});

/** The head of an upload and the first bytes of its file; nothing more comes. */
const halfSent = () => {
  const socket = connect(port, '127.0.0.1');
  const part =
    '--x\r\ncontent-disposition: form-data; name="about"\r\n\r\na\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf';
  socket.write(
    `POST /files HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 5000\r\n\r\n${part}`,
  );
  return socket;
};

test('a file of which nothing more comes is given up, and one whose sender goes away holds nothing', async () => {
  const waiting = halfSent();
  const [answer] = (await once(waiting, 'data')) as [Buffer];
  assert.match(String(answer), /^HTTP\/1\.1 408/);
  waiting.destroy();
  const dripping = halfSent();
  const drip = setInterval(() => dripping.write('x'), 20);
  const [said] = (await once(dripping, 'data')) as [Buffer];
  clearInterval(drip);
  dripping.on('error', () => {}).destroy();
  assert.match(String(said), /^HTTP\/1\.1 408/, 'a byte now and then is not enough');
  const logged = () => lines.filter((line) => line.startsWith('POST /files ')).length;
  const before = logged();
  halfSent().end();
  await until(() => logged() > before);
});

test('several files of one choice come one after the other, those beyond the most are passed by', async () => {
  const form = new FormData();
  form.append('about', 'x');
  for (const [name, size] of [
    ['a.txt', 3],
    ['b.txt', 70_000],
    ['c.txt', 0],
    ['d.txt', 5],
  ] as const)
    form.append('file', new Blob(['x'.repeat(size)]), name);
  const answer = await post('/files/optional', form);
  assert.deepEqual(((await answer.json()) as { files: string[] }).files, [
    'a.txt 3',
    'b.txt 70000',
    'c.txt 0',
  ]);
  const single = await post('/files', form);
  assert.equal(((await single.json()) as { bytes: number }).bytes, 3);
});

test('a body that is cut off in its second file is no body', async () => {
  const head = (name: string) =>
    `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  const cut = `--x\r\ncontent-disposition: form-data; name="about"\r\n\r\nx\r\n${head('a')}aaa\r\n${head('b')}bbb`;
  const answer = await post('/files/optional', cut, { 'content-type': 'multipart/form-data; boundary=x' });
  assert.equal(answer.status, 400);
});
