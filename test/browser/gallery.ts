/** Serves a page with every component on loopback, for looking at and for ui.test.ts: `node test/browser/gallery.ts`. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { isLanguage } from '../../src/ground/language.ts';
import { assetPrefix, serveAsset } from '../../src/ui/assets.ts';
import { breadcrumb } from '../../src/ui/breadcrumb.ts';
import { type HtmlValue, html } from '../../src/ui/html.ts';
import type { NavigationItem } from '../../src/ui/navigation.ts';
import { noticeBox } from '../../src/ui/notice-box.ts';
import { type PageProps, page } from '../../src/ui/page.ts';
import { plainPage } from '../../src/ui/plain-page.ts';
import { searchHits } from '../../src/ui/search.ts';
import { tabs } from '../../src/ui/tabs.ts';
import { customerForm, filters } from './gallery-forms.ts';
import { customers, list, parts, tiles, work } from './gallery-parts.ts';
import { sampleNotice, signIn } from './gallery-public.ts';

const item = (href: string, fi: string, more: Partial<NavigationItem>): NavigationItem => ({
  href,
  label: { fi, sv: fi, en: fi },
  ...more,
});
const rights = { fi: 'Rekisteröidyt', sv: 'Registrerade', en: 'Data subjects' };

const navigation = (path: string) =>
  [
    item('/', 'Oma päivä', { icon: 'home', keys: 'g o' }),
    item('/empty', 'Asiakkaat', { icon: 'people', keys: 'g a' }),
    item('/invoices', 'Laskut', { icon: 'invoice', keys: 'g l', count: 12 }),
    item('/form', 'Uusi asiakas', { icon: 'add', keys: 'g u' }),
    item('/requests', 'Pyynnöt', { icon: 'inbox', count: 4, group: rights }),
    item('/notice', 'Tietosuojaseloste', { icon: 'document', group: rights }),
  ].map((one) => ({ ...one, current: one.href === path }));

const staff = (path: string, title: string, content: HtmlValue, more: Partial<PageProps> = {}) =>
  page({
    language: 'fi',
    title,
    content,
    path,
    registerName: 'Esimerkki Oy',
    desk: {
      current: 'service',
      purposes: [
        { key: 'service', title: 'Asiakaspalvelu' },
        { key: 'invoicing', title: 'Laskutus' },
        { key: 'email_marketing', title: 'Sähköinen suoramarkkinointi' },
      ],
    },
    navigation: navigation(path),
    commands: [
      { href: '/empty?import', label: { fi: 'Tuo tiedosto', sv: 'Importera', en: 'Import a file' } },
    ],
    person: { name: 'Sirpa Virkailija' },
    token: 'gallery',
    ...more,
  });

const home = () =>
  staff('/', 'Hyvää huomenta, Sirpa', html`${tiles}${filters}${list(customers)}${work(4200)}${parts}`, {
    breadcrumb: breadcrumb({
      language: 'fi',
      items: [{ label: 'Etusivu', href: '/' }, { label: 'Oma päivä' }],
    }),
    lead: 'Neljä pyyntöä odottaa vastausta. Lähin määräaika on 1.12.2026.',
    said: noticeBox({ language: 'fi', kind: 'done', sentence: 'Asiakkaan osoite tallennettiin.' }),
    tabs: tabs({
      label: 'Näkymät',
      items: [
        { href: '/', label: 'Tänään', current: true },
        { href: '/?week', label: 'Viikko', count: 12 },
      ],
    }),
  });

const hits = (query: string, id: string) => {
  const found = customers.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
  return searchHits({
    language: 'fi',
    id,
    query,
    count: found.length,
    hits: found.map((one) => ({ href: `/?customer=${one.id}`, title: one.name, detail: one.town })),
  });
};

const strict = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'referrer-policy': 'same-origin',
};

export const galleryApp = (): Hono => {
  const app = new Hono();
  let imported = 4200;
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(strict)) context.header(name, value);
  });
  app.get(`${assetPrefix}*`, (context) => {
    const accepted = context.req.header('accept-encoding');
    return serveAsset(context.req.path, accepted) ?? context.notFound();
  });
  app.get('/', (context) => context.html(home()));
  app.get('/empty', (context) => context.html(staff('/empty', 'Asiakkaat', list([]))));
  app.get('/form', (context) => context.html(staff('/form', 'Uusi asiakas', customerForm())));
  app.post('/form', async (context) => {
    const typed = await context.req.parseBody();
    const email = String(typed.email);
    if (email.includes('@')) return context.redirect('/?saved', 303);
    const again = customerForm({ first: String(typed.first), email });
    return context.html(staff('/form', 'Uusi asiakas', again), 422);
  });
  app.get('/search', (context) => {
    const query = context.req.query('q') ?? '';
    const frame = context.req.header('turbo-frame');
    return context.html(frame ? hits(query, frame) : staff('/search', 'Haku', hits(query, 'found')));
  });
  app.get('/progress', (context) => {
    imported += 3900;
    return context.html(staff('/progress', 'Tuonti', work(Math.min(imported, 12000))));
  });
  app.get('/notice', (context) => {
    const asked = context.req.query('lang');
    return context.html(sampleNotice(isLanguage(asked) ? asked : 'fi'));
  });
  app.get('/sign-in', (context) =>
    context.html(plainPage({ language: 'fi', title: 'Kirjaudu sisään', path: '/sign-in', content: signIn })),
  );
  return app;
};

/** Starts the gallery on a free port of loopback. */
export const startGallery = async (): Promise<{ origin: string; stop: () => Promise<void> }> => {
  const server = serve({
    fetch: galleryApp().fetch,
    hostname: '127.0.0.1',
    port: Number(process.env.PORT ?? 0),
  });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

if (import.meta.main) console.log((await startGallery()).origin);
