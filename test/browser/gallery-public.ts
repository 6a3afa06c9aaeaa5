import type { Language } from '../../src/ground/language.ts';
import { button } from '../../src/ui/button.ts';
import { field } from '../../src/ui/field.ts';
import { form } from '../../src/ui/form.ts';
import { html } from '../../src/ui/html.ts';
import { plainPage } from '../../src/ui/plain-page.ts';

const language = 'fi';

export const signIn = form({
  language,
  action: '/sign-in',
  submit: 'Kirjaudu',
  wholePage: true,
  content: html`${field({ kind: 'email', name: 'email', label: 'Sähköpostiosoite', language, required: true, autocomplete: 'username' })}
${field({ kind: 'password', name: 'password', label: 'Salasana', language, required: true, autocomplete: 'current-password' })}`,
});

export const sampleNotice = (shown: Language) =>
  plainPage({
    language: shown,
    title: 'Tietosuojaseloste',
    path: '/notice',
    registerName: 'Esimerkki Oy',
    width: 'document',
    lead: 'Esimerkki Oy:n asiakasrekisteri. Päivitetty 22.11.2026.',
    actions: button({ label: 'PDF', icon: 'download', href: '/notice.pdf' }),
    content: html`<article class="prose"><h2>1. Rekisterinpitäjä</h2><p>Esimerkki Oy, Keksitynkatu 1, 50100 Mikkeli.</p>
<h2>2. Henkilötietojen käsittelyn tarkoitus</h2><p>Tietoja käytetään asiakassuhteen hoitamiseen, laskutukseen ja asiakkaan suostumuksella sähköiseen suoramarkkinointiin.</p></article>`,
  });
