/** Retention rules that other jobs than the sweep carry out, by the names of those jobs; `test/erasure.test.ts` holds them to it. */
export const carriedOutBy: Readonly<Record<string, string>> = {
  import_material: 'expire_imports',
  lookups: 'drop_audit_months',
  evidence: 'expire_evidence',
  security_log: 'sweep_sign_in',
};
