/** A mail from the card, over HTTP and to a real mail server: template, preview, sending, and what is refused. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readConfig } from '../../ground/config.ts';
import { createApp } from '../../http/app.ts';
import type { Caller } from '../../http/route.ts';
import { header } from '../../mail/fixtures/mail-server.ts';
import { master, testMails } from '../../mail/fixtures/mails.ts';
import { tables } from '../../personal-data.ts';
import { declarationSchema } from '../../policy/declaration.ts';
import { loadInForce } from '../../policy/in-force.ts';
import { addPerson } from '../fixtures/people.ts';
import { mayContact } from './contacting.ts';
import { mailRoutes } from './routes.ts';
import { mailTemplateRoutes } from './template-routes.ts';

const { gate, installation, declaration, rows, server, deliver } = await testMails();
after(() => server.close());
const policy = await loadInForce(installation, tables);
let desk = 'customer_service';
const caller = (): Caller => ({
  kind: 'staff',
  id: 1,
  name: 'Helmi Esimerkki',
  sessionId: 1,
  purposes: [desk],
  desk,
  hasSigned: true,
});
const site = 'http://localhost';
const app = createApp({
  routes: [...mailRoutes, ...mailTemplateRoutes],
  gate,
  policy: () => policy,
  identify: async () => caller(),
  baseUrl: site,
  config: readConfig({ SELOSTE_FILES_KEY: master.toString('hex') }),
});
const headers = { accept: 'text/html', 'accept-language': 'fi', origin: site };
const get = (path: string) => app.request(new Request(`${site}${path}`, { headers }));
const page = async (path: string): Promise<string> => (await get(path)).text();
const post = (path: string, fields: Record<string, string>) =>
  app.request(new Request(`${site}${path}`, { method: 'POST', headers, body: new URLSearchParams(fields) }));

const customer = async (name: string, language: string, email?: string): Promise<number> => {
  const id = await addPerson(gate, name);
  await rows('update customers set language = $2 where id = $1', [id, language]);
  if (email)
    await rows(
      `insert into emails (customer_id, address, normalised, source) values ($1, $2, $2, 'registration')`,
      [id, email],
    );
  return id;
};
const aino = await customer('Lehto', 'sv', 'aino@posti.example');
const nobodysAddress = await customer('Osoitteeton', 'fi');
const mailsOf = (id: number) =>
  rows<{ id: number }>('select id from mails where customer_id = $1 order by id', [id]);
const to = async (id: number): Promise<string> =>
  String((await rows<{ id: number }>('select id from emails where customer_id = $1', [id]))[0]?.id ?? '');
const text = { language: 'fi', subject: 'Tilauksesi', body: 'Hei!\n\nTilauksesi on valmis.' };

test('a template in two languages opens in the customer’s own, filled in from what the desk reads', async () => {
  const made = await post('/mail-templates', {
    title: 'Nouto valmis',
    subject_fi: 'Nouto',
    body_fi: 'Hei {nimi}',
    subject_sv: 'Avhämtning för {namn}',
    body_sv: 'Hej {förnamn}!\r\n\r\nHälsningar, {avsändare}',
  });
  assert.equal(made.status, 303);
  const [{ id } = { id: 0 }] = await rows<{ id: number }>('select id from mail_templates');
  const form = await page(`/customers/${aino}/mails/new`);
  assert.match(form, new RegExp(`value="${id}-sv">Nouto valmis<`), 'the customer’s language needs no name');
  assert.match(form, new RegExp(`value="${id}-fi">Nouto valmis \\(Suomi\\)<`));
  const begun = await page(`/customers/${aino}/mails/new?template=${id}-sv`);
  assert.match(begun, /Avhämtning för Aino Lehto/);
  assert.match(begun, /Hej Aino!\n\nHälsningar, Helmi Esimerkki/);
});

test('a place that nobody can fill in is refused in a template, with those that can', async () => {
  const refused = await post('/mail-templates', { title: 'X', subject_fi: 'Hei', body_fi: 'Hetusi {hetu}' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /\{hetu\}, jota ei voi täyttää\. Käytä näitä: \{nimi\}/);
});

test('a template that is out of use is no beginning any more, and comes back', async () => {
  const [{ id } = { id: 0 }] = await rows<{ id: number }>('select id from mail_templates');
  await post(`/mail-templates/${id}/retirement`, {});
  assert.doesNotMatch(await page(`/customers/${aino}/mails/new`), /Nouto valmis/);
  await post(`/mail-templates/${id}/return`, {});
  assert.match(await page(`/customers/${aino}/mails/new`), /Nouto valmis/);
});

test('what two change in one template at once is shown to the later', async () => {
  const [{ id } = { id: 0 }] = await rows<{ id: number }>('select id from mail_templates');
  const saw = { from_form: 'yes', title: 'Nouto valmis', was_title: 'Nouto valmis' };
  const texts = { subject_fi: 'Nouto', was_subject_fi: 'Nouto', was_body_fi: 'Hei {nimi}' };
  const first = await post(`/mail-templates/${id}`, { ...saw, ...texts, body_fi: 'Terve {nimi}' });
  const second = await post(`/mail-templates/${id}`, { ...saw, ...texts, body_fi: 'Moi {nimi}' });
  assert.deepEqual([first.status, second.status], [303, 422]);
  assert.match(await second.text(), /Rekisterissä on nyt: Terve \{nimi\}/);
});

test('the preview shows what will go, sends nothing, and leads back to the text', async () => {
  const typed = { to: await to(aino), language: 'sv', subject: 'Hej', body: 'Hej {namn}' };
  const address = (await post(`/customers/${aino}/mails/preview`, typed)).headers.get('location')!;
  for (const preview of [await page(address), await page(address)]) {
    assert.match(preview, /Hej Aino Lehto/);
    assert.match(preview, /aino@posti\.example/);
  }
  assert.equal((await mailsOf(aino)).length, 0);
  const again = await page(/href="([^"]+new\?draft=[^"]+)"/.exec(await page(address))![1]!);
  assert.match(again, /<textarea[^>]*>\n?Hej \{namn\}/);
});

test('what is being written is its writer’s alone, and the address says nothing of it', async () => {
  const typed = { to: await to(aino), language: 'sv', subject: 'Ärendet', body: 'Ett meddelande' };
  const kept = await post(`/customers/${aino}/mails/preview`, { ...typed, edit: 'yes' });
  const address = kept.headers.get('location')!;
  assert.match(address, /\/mails\/new\?draft=\d+\.[\w-]+$/);
  assert.match(await page(address), /Ett meddelande/);
  const others = address.replace(
    /\/customers\/\d+/,
    `/customers/${await customer('Toinen', 'sv', 'toinen@posti.example')}`,
  );
  assert.doesNotMatch(await page(others), /Ett meddelande/);
  desk = 'orders';
  assert.doesNotMatch(await page(address), /Ett meddelande/);
  desk = 'customer_service';
  await rows(`delete from stored_files where sha256 is null`);
  assert.match(await page(address.replace('/new', '/preview')), /<textarea/);
  assert.match(await page(address), /<textarea/);
});

test('what is sent goes to the mail server and is kept word for word; a button pressed twice sends once', async () => {
  const typed = {
    to: await to(aino),
    language: 'sv',
    subject: 'Din beställning',
    body: 'Hej {namn}!\r\n\r\nKlar.',
  };
  const [one, two] = [
    await post(`/customers/${aino}/mails`, typed),
    await post(`/customers/${aino}/mails`, typed),
  ];
  assert.equal(one.headers.get('location'), two.headers.get('location'));
  assert.equal((await mailsOf(aino)).length, 1);
  assert.equal(await deliver(), 1);
  assert.equal(header(server.received[0]!, 'Content-Language'), 'sv');
  const shown = await page(one.headers.get('location')!);
  assert.match(shown, /Hej Aino Lehto!\n\nKlar\./);
  assert.match(shown, /lähetetty/);
  assert.doesNotMatch(shown, /\/withdrawal"/);
});

test('identity codes never go into a mail, and words of health only when the writer has confirmed', async () => {
  const write = async (body: string, more: Record<string, string> = {}) =>
    post(`/customers/${aino}/mails`, { ...text, to: await to(aino), body, ...more });
  const before = (await mailsOf(aino)).length;
  assert.match(await (await write('Hetusi on 131052-308T')).text(), /on henkilötunnus/);
  assert.equal((await write('Allergiasi vuoksi')).status, 422);
  assert.equal((await mailsOf(aino)).length, before);
  assert.equal((await write('Allergiasi vuoksi', { confirm_sensitive: 'yes' })).status, 303);
});

test('a place without a value is not sent', async () => {
  const firm = await customer('Kumppani', 'fi', 'kumppani@posti.example');
  await rows(`update customers set given_names = '' where id = $1`, [firm]);
  const refused = await post(`/customers/${firm}/mails`, {
    ...text,
    to: await to(firm),
    body: 'Hei {etunimi}',
  });
  assert.match(await refused.text(), /Kohdassa \{etunimi\} ei ole mitään täytettävää/);
});

test('without an address in force the form says what to do, and nothing is sent', async () => {
  const form = await page(`/customers/${nobodysAddress}/mails/new`);
  assert.match(form, /ei ole voimassa olevaa sähköpostiosoitetta/);
  assert.doesNotMatch(form, /<textarea/);
  assert.equal((await post(`/customers/${nobodysAddress}/mails`, text)).status, 422);
  const ended = await customer('Loppunut', 'fi', 'vanha@posti.example');
  const key = await to(ended);
  await rows('update emails set ended_on = today() where customer_id = $1', [ended]);
  assert.equal((await post(`/customers/${ended}/mails`, { ...text, to: key })).status, 422);
  assert.deepEqual([await mailsOf(nobodysAddress), await mailsOf(ended)], [[], []]);
});

test('a restricted customer is not there for customer service; whoever answers requests is told to be careful', async () => {
  const veera = await customer('Virta', 'fi', 'veera@posti.example');
  await rows(
    `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by) values ($1, 'restriction', 'phone', now(), 'store', 'test')`,
    [veera],
  );
  assert.equal((await post(`/customers/${veera}/mails`, { ...text, to: await to(veera) })).status, 404);
  desk = 'rights_requests';
  assert.match(await page(`/customers/${veera}/mails/new`), /käsittely on rajoitettu/);
  assert.equal((await post(`/customers/${veera}/mails`, { ...text, to: await to(veera) })).status, 303);
  desk = 'customer_service';
});

test('who contacts whom follows from the declaration, and marketing never does by these', () => {
  const may = declaration.purposes.map(({ key }) => key).filter((key) => mayContact(declaration, key));
  assert.deepEqual(may.sort(), [
    'collection',
    'customer_owners',
    'customer_service',
    'invoicing',
    'orders',
    'rights_requests',
  ]);
  const without = declarationSchema.parse({
    ...declaration,
    purposes: declaration.purposes.map((purpose) =>
      purpose.key === 'orders' ? { ...purpose, writes: ['orders'] } : purpose,
    ),
  });
  assert.equal(mayContact(without, 'orders'), false);
});

test('a mail of another desk is read where everything is answered for, and only its own desk stops it', async () => {
  const sent = await post(`/customers/${aino}/mails`, { ...text, to: await to(aino), subject: 'Odottaa' });
  const path = sent.headers.get('location')!;
  desk = 'rights_requests';
  assert.match(await page(path), /kuuluu käyttötarkoitukseen/);
  assert.equal((await post(`${path}/withdrawal`, {})).status, 404);
  desk = 'invoicing';
  assert.equal((await get(path)).status, 404);
  desk = 'customer_service';
  assert.equal((await post(`${path}/withdrawal`, {})).status, 303);
  assert.match(await page(path), /peruttu/);
});

test('a mail is not sent again to an address that is the customer’s no more', async () => {
  const kerttu = await customer('Muuttanut', 'fi', 'kerttu@posti.example');
  await post(`/customers/${kerttu}/mails`, { ...text, to: await to(kerttu) });
  const [{ id } = { id: 0 }] = await mailsOf(kerttu);
  await post(`/customers/${kerttu}/mails/${id}/withdrawal`, {});
  await rows(`update emails set ended_on = today() where customer_id = $1`, [kerttu]);
  const refused = await post(`/customers/${kerttu}/mails/${id}/sending`, {});
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Osoite ei ole enää voimassa/);
  await rows(`update emails set ended_on = null where customer_id = $1`, [kerttu]);
  assert.equal((await post(`/customers/${kerttu}/mails/${id}/sending`, {})).status, 303);
});
