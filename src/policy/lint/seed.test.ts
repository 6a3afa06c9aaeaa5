import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedDeclaration } from '../../../test/seed-declaration.ts';
import { blocks, lint } from '../lint.ts';

/** Clause of reference/law.md §1 → the finding that catches it, and where. Every OLD, RISK and GAP that a text can show. */
const caught = [
  ['C2', 'controller_incomplete', 'controller.business_id'],
  ['C2', 'controller_incomplete', 'controller.postcode'],
  ['C2', 'controller_incomplete', 'controller.town'],
  ['C5, M1', 'interest_missing', 'purposes.customer_service.ground.interest'],
  ['C5, M1', 'balancing_missing', 'purposes.customer_service.ground.balancing'],
  ['C8', 'objection_missing', 'purposes.customer_service.objection'],
  ['C10, C27', 'behaviour_without_consent', 'purposes.personal_content.reads'],
  ['C11', 'old_law', 'purposes.personal_content.explanation.fi'],
  ['C11', 'old_law', 'protection.system.system.title.fi'],
  ['C12', 'marketing_objection_not_absolute', 'purposes.own_advertising.objection'],
  ['C12', 'electronic_marketing_without_consent', 'purposes.own_advertising.ground'],
  ['C13', 'transfer_technical', 'purposes.own_advertising.explanation.fi'],
  ['C13', 'processor_without_agreement', 'recipients.partner.agreement'],
  ['C14', 'publication_unless_forbidden', 'published_list.fi'],
  ['C14', 'placeholder', 'published_list.fi'],
  ['C22', 'placeholder', 'categories.name.explanation.fi'],
  ['C28, M8', 'automated_decision_missing', 'purposes.credit_decision.automated_decision'],
  ['C29, M11', 'recipient_unnamed', 'recipients.partner.name'],
  ['C30', 'transfer_technical', 'sources.partner_site.explanation.fi'],
  ['C32', 'said_twice', 'disclosure_principle.fi'],
  ['C33', 'transfer_technical', 'transfer_principle.fi'],
  ['C33', 'said_twice', 'transfer_principle.fi'],
  ['C41', 'cookies_harmless', 'cookie_principle.fi'],
  ['C42, C43, M14', 'cookie_consent_unsaid', 'cookie_principle.fi'],
  ['C44', 'cookies_anonymous', 'cookie_principle.fi'],
  ['C45', 'visits_linked', 'cookie_principle.fi'],
  ['C46', 'placeholder', 'cookie_principle.fi'],
  ['C47', 'browser_settings', 'cookie_principle.fi'],
  ['C48', 'site_needs_cookies', 'cookie_principle.fi'],
  ['C49', 'service_gone', 'cookie_principle.fi'],
  ['C51', 'written_form_demanded', 'rights.access.explanation.fi'],
  ['C52', 'languages_too_few', 'rights.access.explanation.fi'],
  ['C53', 'signature_demanded', 'rights.access.explanation.fi'],
  ['C56', 'signature_demanded', 'rights.rectification.explanation.fi'],
  ['C56', 'written_form_demanded', 'rights.rectification.explanation.fi'],
  ['C57', 'reasons_demanded', 'rights.rectification.explanation.fi'],
  ['C61, M6', 'supervisor_incomplete', 'supervisor.phone'],
  ['C61, M6', 'right_missing', 'rights'],
  ['M2', 'key_unknown', 'purposes.customer_service.retention'],
  ['M10', 'category_undeclared', 'purposes.personal_content.reads'],
] as const;

const findings = lint(seedDeclaration());

for (const [clause, code, path] of caught)
  test(`${clause} of the seed is caught: ${code} at ${path}`, () => {
    assert.ok(
      findings.some((finding) => finding.code === code && finding.path === path),
      findings.map((finding) => `${finding.code} ${finding.path}`).join('\n'),
    );
  });

test('the seed cannot be published', () => assert.ok(blocks(findings)));

test('the signature under a confidentiality undertaking is no signature under a request', () => {
  assert.ok(
    !findings.some(({ code, path }) => code === 'signature_demanded' && path.startsWith('protection')),
  );
});
