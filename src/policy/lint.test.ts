import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDeclaration } from '../../test/test-declaration.ts';
import type { Declaration, ImpactAssessment, Purpose, Recipient } from './declaration.ts';
import { findingCodes } from './lint/finding.ts';
import { blocks, lint } from './lint.ts';
import { atPath } from './path.ts';

type Breakage = readonly [code: string, path: string, damage: (declaration: Declaration) => void];

const purpose = (declaration: Declaration, key: string): Purpose =>
  declaration.purposes.find((one) => one.key === key)!;
const recipient = (declaration: Declaration, key: string): Recipient =>
  declaration.recipients.find((one) => one.key === key)!;
const without = <T extends { key: string }>(list: T[], key: string): void => {
  list.splice(
    list.findIndex((one) => one.key === key),
    1,
  );
};
const say = (declaration: Declaration, words: string): void => {
  declaration.cookie_principle.fi += ` ${words}`;
};
const demand = (declaration: Declaration, words: string): void => {
  declaration.using_rights.fi += ` ${words}`;
};
const abroad = (safeguard: 'standard_clauses' | 'derogation', copy: string) => (declaration: Declaration) => {
  recipient(declaration, 'hosting').country = 'US';
  const explanation = { fi: 'Selitys', sv: 'Förklaring', en: 'Explanation' };
  const how = { fi: copy, sv: 'Be om den', en: 'Ask for it' };
  declaration.transfers.push({ recipient: 'hosting', country: 'US', safeguard, explanation, copy: how });
};
const field = (declaration: Declaration, purposes: string[], kind: 'text' | 'choice' = 'text'): void => {
  const title = { fi: 'Kenkäkoko', sv: 'Skostorlek', en: 'Shoe size' };
  const explanation = { fi: 'Kenkien tilaamiseen', sv: 'För att beställa skor', en: 'For ordering shoes' };
  declaration.extra_fields.push({
    key: 'shoe_size',
    title,
    explanation,
    kind,
    choices: [],
    purposes,
    retention: 'orders',
  });
};

/** Whether `statistics` needs an impact assessment; not needed and no criterion met, unless said otherwise. */
const assess = (declaration: Declaration, said: Partial<ImpactAssessment>): void => {
  const words = { fi: 'Koska', sv: 'Eftersom', en: 'Because' };
  purpose(declaration, 'statistics').impact_assessment = {
    need: 'not_needed',
    criteria: [],
    reason: words,
    screened_on: '2026-02-01',
    ...said,
  };
};
const made = {
  need: 'needed',
  made_on: '2026-03-01',
  outcome: 'acceptable',
  review_on: '2027-03-01',
} as const;

/** Each line breaks one rule of a declaration that is otherwise whole: that finding is there, and no other new one. */
const breakages: readonly Breakage[] = [
  ['controller_incomplete', 'controller.town', (d) => (d.controller.town = ' ')],
  [
    'controller_incomplete',
    'joint_controllers.0.phone',
    (d) => d.joint_controllers.push({ ...d.controller, phone: '' }),
  ],
  ['business_id_wrong', 'controller.business_id', (d) => (d.controller.business_id = '2345678-9')],
  ['email_wrong', 'controller.email', (d) => (d.controller.email = 'asiakaspalvelu(at)esimerkki.example')],
  ['postcode_wrong', 'contact_person.postcode', (d) => (d.contact_person.postcode = '100')],
  [
    'contact_person_incomplete',
    'contact_person.phone',
    (d) => Object.assign(d.contact_person, { phone: '', email: '' }),
  ],
  [
    'data_protection_officer_incomplete',
    'data_protection_officer.email',
    (d) => (d.data_protection_officer = { ...d.contact_person, phone: '', email: '' }),
  ],
  ['supervisor_incomplete', 'supervisor.web', (d) => (d.supervisor.web = '')],
  ['placeholder', 'register_name.fi', (d) => (d.register_name.fi = 'Asiakasrekisteri (Muuta?)')],
  ['placeholder', 'controller.name', (d) => (d.controller.name = '[yrityksen nimi]')],
  ['finnish_missing', 'register_name.fi', (d) => (d.register_name.fi = '')],
  ['half_translated', 'register_name.sv', (d) => (d.register_name.sv = undefined)],
  ['old_law', 'register_name.fi', (d) => (d.register_name.fi = 'Rekisteriseloste')],
  ['old_law', 'register_name.sv', (d) => (d.register_name.sv = 'Registerbeskrivning')],
  ['old_law', 'using_rights.fi', (d) => demand(d, 'Noudatamme henkilötietolakia.')],
  ['said_twice', 'using_rights.fi', (d) => demand(d, d.transfer_principle.fi)],
  [
    'key_twice',
    'sources.15',
    (d) => d.sources.push({ ...d.sources[0]!, explanation: { fi: 'a', sv: 'a', en: 'a' } }),
  ],
  ['purpose_number_twice', 'purposes.orders.number', (d) => (purpose(d, 'orders').number = 1)],
  ['key_unknown', 'purposes.orders.register', (d) => (purpose(d, 'orders').register = 'suppliers')],
  ['key_unknown', 'purposes.orders.retention', (d) => (purpose(d, 'orders').retention = 'for_ever')],
  ['key_unknown', 'recipients.carrier.purposes', (d) => recipient(d, 'carrier').purposes.push('spying')],
  ['category_undeclared', 'purposes.customer_service.reads', (d) => without(d.categories, 'notes')],
  [
    'purpose_required',
    'purposes',
    (d) => {
      without(d.purposes, 'register_upkeep');
      for (const { purposes } of d.recipients)
        purposes.splice(0, Infinity, ...purposes.filter((key) => key !== 'register_upkeep'));
      recipient(d, 'update_service').purposes.push('rights_requests');
    },
  ],
  [
    'interest_missing',
    'purposes.statistics.ground.interest',
    (d) =>
      (purpose(d, 'statistics').ground = {
        kind: 'legitimate_interest',
        interest: { fi: '' },
        balancing: { fi: 'b', sv: 'b', en: 'b' },
      }),
  ],
  [
    'balancing_missing',
    'purposes.statistics.ground.balancing',
    (d) =>
      (purpose(d, 'statistics').ground = {
        kind: 'legitimate_interest',
        interest: { fi: 'i', sv: 'i', en: 'i' },
        balancing: { fi: '' },
      }),
  ],
  [
    'statute_missing',
    'purposes.bookkeeping.ground.statute',
    (d) => (purpose(d, 'bookkeeping').ground = { kind: 'legal_obligation', statute: { fi: '' } }),
  ],
  [
    'purpose_without_data',
    'purposes.business_development.reads',
    (d) => (purpose(d, 'business_development').reads = []),
  ],
  [
    'objection_missing',
    'purposes.statistics.objection',
    (d) => (purpose(d, 'statistics').objection = 'none'),
  ],
  [
    'objection_without_interest',
    'purposes.personal_content.objection',
    (d) => (purpose(d, 'personal_content').objection = 'reasoned'),
  ],
  [
    'behaviour_without_consent',
    'purposes.statistics.reads',
    (d) => purpose(d, 'statistics').reads.push('behaviour'),
  ],
  [
    'automated_decision_missing',
    'purposes.credit_decision.automated_decision',
    (d) => delete purpose(d, 'credit_decision').automated_decision,
  ],
  [
    'impact_not_screened',
    'purposes.statistics.impact_assessment',
    (d) => {
      const words = { fi: 'Näin', sv: 'Så', en: 'So' };
      purpose(d, 'statistics').automated_decision = { logic: words, consequences: words };
    },
  ],
  [
    'impact_denied_against_criteria',
    'purposes.statistics.impact_assessment',
    (d) => assess(d, { criteria: ['scoring', 'combined_sources'] }),
  ],
  [
    'impact_denied_against_criteria',
    'purposes.statistics.impact_assessment',
    (d) => assess(d, { criteria: ['public_monitoring'] }),
  ],
  [
    'impact_assessment_missing',
    'purposes.statistics.impact_assessment',
    (d) => assess(d, { need: 'needed' }),
  ],
  [
    'impact_without_outcome',
    'purposes.statistics.impact_assessment',
    (d) => assess(d, { need: 'needed', made_on: '2026-03-01', outcome: 'acceptable' }),
  ],
  [
    'impact_high_risk_unconsulted',
    'purposes.statistics.impact_assessment',
    (d) => assess(d, { ...made, outcome: 'high_risk' }),
  ],
  [
    'marketing_objection_not_absolute',
    'purposes.marketing_email.objection',
    (d) => (purpose(d, 'marketing_email').objection = 'none'),
  ],
  [
    'electronic_marketing_without_consent',
    'purposes.marketing_sms.ground',
    (d) => (purpose(d, 'marketing_sms').ground = { kind: 'contract' }),
  ],
  [
    'recipient_without_address',
    'recipients.carrier.notice_address',
    (d) => (recipient(d, 'carrier').name = 'Kuljetus Oy'),
  ],
  [
    'source_without_address',
    'sources.store.notice_address',
    (d) => (d.sources.find(({ key }) => key === 'store')!.from_person = false),
  ],
  ['recipient_unnamed', 'recipients.authorities.name', (d) => (recipient(d, 'authorities').name = '')],
  [
    'processor_without_agreement',
    'recipients.carrier.agreement',
    (d) =>
      Object.assign(recipient(d, 'carrier'), {
        role: 'processor',
        agreement: { dated: '2020-01-01', document: 'sopimus', ends: '2025-12-31' },
      }),
  ],
  [
    'recipient_gets_more',
    'recipients.carrier.categories',
    (d) => recipient(d, 'carrier').categories.push('payments'),
  ],
  ['transfer_missing', 'recipients.hosting.country', (d) => (recipient(d, 'hosting').country = 'US')],
  ['safeguard_unsaid', 'transfers.0.copy', abroad('standard_clauses', '')],
  ['transfer_by_derogation', 'transfers.0.safeguard', abroad('derogation', 'Pyydä sitä')],
  ['extra_field_without_ground', 'extra_fields.shoe_size.purposes', (d) => field(d, ['fashion'])],
  ['extra_field_unread', 'extra_fields.shoe_size.purposes', (d) => field(d, ['statistics'])],
  ['extra_field_without_choices', 'extra_fields.shoe_size.choices', (d) => field(d, ['orders'], 'choice')],
  ['updated_before_drawn_up', 'updated_on', (d) => (d.updated_on = '2018-01-04')],
  ['financial_year_end_impossible', 'financial_year_end', (d) => (d.financial_year_end = '02-30')],
  [
    'retention_without_length',
    'retention.credit.months',
    (d) => delete d.retention.find(({ key }) => key === 'credit')!.months,
  ],
  [
    'log_retention_missing',
    'retention',
    (d) => (d.retention = d.retention.filter(({ key }) => key !== 'lookups')),
  ],
  ['cookies_harmless', 'cookie_principle.fi', (d) => say(d, 'Evästeet eivät vahingoita tietokonettasi.')],
  ['cookies_anonymous', 'cookie_principle.fi', (d) => say(d, 'Sinua ei voi tunnistaa evästeistä.')],
  ['browser_settings', 'cookie_principle.fi', (d) => say(d, 'Voit estää evästeet selaimesi asetuksista.')],
  [
    'site_needs_cookies',
    'cookie_principle.fi',
    (d) => say(d, 'Estäminen saattaa vaikuttaa sivuston toimintaan.'),
  ],
  [
    'visits_linked',
    'cookie_principle.fi',
    (d) => say(d, 'Evästeiden tiedot voidaan liittää lomakkeen tietoihin.'),
  ],
  ['service_gone', 'cookie_principle.fi', (d) => say(d, 'Sivustoa mittaa Netmonitor.')],
  [
    'cookie_consent_unsaid',
    'cookie_principle.sv',
    (d) => (d.cookie_principle.sv = 'Vi för statistik med kakor.'),
  ],
  ['signature_demanded', 'using_rights.fi', (d) => demand(d, 'Pyyntö on allekirjoitettava.')],
  ['signature_demanded', 'using_rights.en', (d) => (d.using_rights.en = 'The request must be signed.')],
  ['written_form_demanded', 'using_rights.fi', (d) => demand(d, 'Pyyntö tulee tehdä kirjallisesti.')],
  [
    'reasons_demanded',
    'using_rights.fi',
    (d) => demand(d, 'Pyynnössä tulee kertoa, millä perusteella tietoa korjataan.'),
  ],
  ['languages_too_few', 'using_rights.fi', (d) => demand(d, 'Tee pyyntö suomeksi tai englanniksi.')],
  [
    'transfer_technical',
    'transfer_principle.fi',
    (d) => (d.transfer_principle.fi = 'Siirrämme tietoja, jos se on teknisesti välttämätöntä.'),
  ],
  [
    'publication_unless_forbidden',
    'published_list.fi',
    (d) => (d.published_list.fi = 'Yrityksellä on oikeus julkaista tietosi.'),
  ],
  ['right_missing', 'rights', (d) => without(d.rights, 'portability')],
  ['right_missing', 'rights', (d) => without(d.rights, 'human_review')],
  ['marketing_ban_unsaid', 'rights', (d) => without(d.rights, 'marketing_objection')],
];

const known = new Set(lint(testDeclaration()).map(({ code, path }) => `${code} ${path}`));

for (const [code, path, damage] of breakages)
  test(`${code} is found at ${path}, and nothing else`, () => {
    const declaration = testDeclaration();
    damage(declaration);
    const fresh = lint(declaration).filter((finding) => !known.has(`${finding.code} ${finding.path}`));
    assert.deepEqual([...new Set(fresh.map((finding) => finding.code))], [code]);
    assert.ok(
      fresh.some((finding) => finding.path === path),
      fresh.map((finding) => finding.path).join(),
    );
    for (const { text } of fresh) assert.doesNotMatch(`${text.fi}${text.sv}${text.en}`, /\{\w+\}/);
  });

test('no rule is without a test that breaks it', () => {
  const broken = new Set(breakages.map(([code]) => code));
  assert.deepEqual(
    findingCodes().filter((code) => !broken.has(code)),
    [],
  );
});

test('a sentence that denies is no demand', () => {
  const declaration = testDeclaration();
  demand(declaration, 'Pyyntöä ei tarvitse tehdä kirjallisesti.');
  say(declaration, 'Selaimen asetukset eivät ole suostumus.');
  declaration.published_list.fi += ' Meillä ei ole oikeutta julkaista muuta.';
  assert.ok(!blocks(lint(declaration)));
});

test('an answer in writing and a list in writing are no demand for a written request', () => {
  const declaration = testDeclaration();
  demand(declaration, 'Vastaamme sinulle kirjallisesti.');
  declaration.using_rights.sv += ' Vi svarar på din begäran skriftligen.';
  declaration.using_rights.en += ' We answer your request in writing.';
  declaration.published_list.fi += ' Luettelo voi olla sähköisenä tai kirjallisena.';
  assert.ok(!blocks(lint(declaration)));
});

test('a finding’s path leads to its place', () => {
  const declaration = testDeclaration();
  assert.equal(atPath(declaration, 'purposes.orders.title.sv'), purpose(declaration, 'orders').title.sv);
  assert.equal(atPath(declaration, 'recipients.0.key'), 'hosting');
  assert.equal(atPath(declaration, 'purposes.spying'), undefined);
});

test('a screening that finds one lesser criterion, and an assessment that is whole, are all right', () => {
  for (const said of [{ criteria: ['scoring' as const] }, made]) {
    const declaration = testDeclaration();
    assess(declaration, said);
    assert.deepEqual(
      lint(declaration).filter(({ path }) => path.includes('statistics')),
      [],
    );
  }
});
