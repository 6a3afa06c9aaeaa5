import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asJson, trialApp } from '../../test/trial-app.ts';

const { url } = await trialApp();

const ask = (path: string, who: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${url}${path}`, { method, headers: { who, ...headers }, redirect: 'manual' });
const purposeFor = async (who: string) =>
  ((await (await ask('/desk-of/1', who, asJson)).json()) as { purpose: string }).purpose;

test('whoever is not signed in is led to sign in and back, a program is told', async () => {
  const person = await ask('/desk-of/1?a=b', 'nobody');
  assert.equal(person.status, 303);
  assert.equal(person.headers.get('location'), '/sign-in?back=%2Fdesk-of%2F1%3Fa%3Db');
  const program = await ask('/desk-of/1', 'nobody', asJson);
  assert.equal(program.status, 401);
  assert.match(program.headers.get('www-authenticate')!, /Bearer/);
  assert.equal(program.headers.get('content-type'), 'application/problem+json; charset=utf-8');
});

test('a deed by somebody signed out comes back to the form, never to another site', async () => {
  const back = async (referer: string) =>
    (await ask('/deeds', 'nobody', { referer }, 'POST')).headers.get('location');
  assert.equal(await back(`${url}/customers/new`), '/sign-in?back=%2Fcustomers%2Fnew');
  assert.equal(await back('https://evil.example/x'), '/sign-in?back=%2F');
  assert.equal(await back(`${url}.evil.example/x`), '/sign-in?back=%2F');
});

test('without the undertaking no purpose may be used, but one’s own pages may', async () => {
  const person = await ask('/desk-of/1', 'unsigned');
  assert.equal(person.headers.get('location'), '/undertaking?back=%2Fdesk-of%2F1');
  const program = await ask('/desk-of/1', 'unsigned', asJson);
  assert.equal(program.status, 403);
  assert.equal(((await program.json()) as { code: string }).code, 'undertaking_not_signed');
  assert.equal((await ask('/own', 'unsigned')).status, 200);
});

test('the desk decides where the route allows it, else the first purpose that is held', async () => {
  assert.equal(await purposeFor('service'), 'customer_service');
  assert.equal(await purposeFor('upkeep'), 'register_upkeep');
  assert.equal(await purposeFor('elsewhere'), 'customer_service');
});

test('a purpose that is not held is refused with those that would do', async () => {
  const answer = await ask('/desk-of/1', 'administrator', { ...asJson, 'accept-language': 'fi' });
  assert.equal(answer.status, 403);
  const { code, detail } = (await answer.json()) as { code: string; detail: string };
  assert.equal(code, 'purpose_not_held');
  assert.match(detail, /Asiakaspalvelu|asiakassuhteen/i);
  assert.equal((await ask('/deeds', 'elsewhere', {}, 'POST')).status, 403);
});

test('a row that is not seen and an address that does not fit are both not found', async () => {
  assert.equal((await ask('/desk-of/none', 'service')).status, 404);
  assert.equal((await ask('/echo/seven', 'nobody')).status, 404);
  assert.equal((await ask('/echo/%00', 'nobody')).status, 404);
  assert.equal((await ask('/echo/%E0%A4%A', 'nobody')).status, 404);
});

test('a query that does not fit is said field by field', async () => {
  const answer = await ask(`/echo/1?q=${'x'.repeat(21)}`, 'nobody', { ...asJson, 'accept-language': 'en' });
  assert.equal(answer.status, 422);
  const { errors } = (await answer.json()) as { errors: unknown };
  assert.deepEqual(errors, [{ field: 'q', detail: 'Write at most 20 characters.' }]);
});

test('another site’s page can do nothing, our own and programs can', async () => {
  const status = async (headers: Record<string, string>) =>
    (await ask('/deeds', 'service', headers, 'POST')).status;
  assert.equal(await status({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }), 403);
  assert.equal(await status({ 'sec-fetch-site': 'same-site' }), 403);
  assert.equal(await status({ origin: 'https://evil.example' }), 403);
  assert.equal(await status({ origin: 'null' }), 403);
  assert.equal(await status({ origin: `${url}.evil.example` }), 403);
  assert.equal(await status({ 'sec-fetch-site': 'same-origin' }), 303);
  assert.equal(await status({ origin: url }), 303);
  assert.equal(await status({}), 303);
});
