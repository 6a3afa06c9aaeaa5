import type { Declaration } from '../policy/declaration.ts';

/** A changed text is a new version, and everyone signs again (GDPR 29, 32(4)). Back at the old text, none is. */
export const withUndertakingVersion = (draft: Declaration, inForce: Declaration): Declaration => {
  const isSame = JSON.stringify(draft.undertaking.text) === JSON.stringify(inForce.undertaking.text);
  const version = inForce.undertaking.version + (isSame ? 0 : 1);
  return { ...draft, undertaking: { ...draft.undertaking, version } };
};
