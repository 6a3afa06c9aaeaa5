import { field, fieldset } from '../../src/ui/field.ts';
import { form } from '../../src/ui/form.ts';
import { type Html, html } from '../../src/ui/html.ts';

const language = 'fi';
const channels = [
  { value: 'post', label: 'Posti' },
  { value: 'email', label: 'Sähköposti', hint: 'Vain suostumuksella' },
  { value: 'phone', label: 'Puhelin' },
];

const emailProblem = 'Sähköpostiosoitteesta puuttuu @-merkki. Kirjoita osoite muodossa nimi@yritys.example.';

/** Every kind of field; `typed` is what a failed form came back with. */
export const customerForm = (typed?: Readonly<{ first: string; email: string }>): Html =>
  form({
    language,
    action: '/form',
    token: 'gallery',
    submit: 'Tallenna asiakas',
    cancel: { href: '/' },
    errors: typed ? [{ field: 'email', message: emailProblem }] : [],
    content: html`${fieldset({
      legend: 'Henkilö',
      content: html`${field({ kind: 'text', name: 'first', label: 'Etunimi', language, required: true, value: typed?.first, autocomplete: 'off', size: 'medium' })}
${field({ kind: 'email', name: 'email', label: 'Sähköpostiosoite', language, value: typed?.email, autocomplete: 'off', hint: 'Käytetään vain siihen, mitä asiakas on valinnut.', error: typed && emailProblem })}
${field({ kind: 'tel', name: 'phone', label: 'Puhelinnumero', language, size: 'medium' })}
${field({ kind: 'date', name: 'since', label: 'Asiakas alkaen', language })}`,
    })}${field({
      kind: 'select',
      name: 'register',
      label: 'Rekisteri',
      language,
      required: true,
      options: [
        { value: 'customers', label: 'Asiakasrekisteri' },
        { value: 'owners', label: 'Asiakasomistajat' },
      ],
      value: 'customers',
    })}
${field({ kind: 'radio', name: 'preferred', label: 'Ensisijainen yhteystapa', language, required: true, options: channels, value: 'post' })}
${field({ kind: 'checkboxes', name: 'consents', label: 'Suostumukset', language, options: channels, values: ['email'] })}
${field({ kind: 'textarea', name: 'note', label: 'Muistiinpano', language, hint: 'Vain asiakassuhteen hoitoon tarpeellista.' })}
${field({ kind: 'password', name: 'secret', label: 'Salasana', language, autocomplete: 'new-password', size: 'medium' })}
${field({ kind: 'file', name: 'scan', label: 'Liite', language })}
${field({ kind: 'checkbox', name: 'confirmed', label: 'Henkilöllisyys on varmistettu', language })}`,
  });

export const filters = form({
  language,
  action: '/',
  method: 'get',
  inline: true,
  submit: 'Rajaa',
  content: html`${field({ kind: 'search', name: 'name', label: 'Nimi', language })}${field({ kind: 'select', name: 'state', label: 'Tila', language, required: true, blank: 'Kaikki', options: [{ value: 'overdue', label: 'Myöhässä' }] })}`,
});
