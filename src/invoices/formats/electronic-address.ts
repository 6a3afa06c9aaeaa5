/**
 * Electronic addresses of Finnish companies (verkkolaskuosoite): an OVT code, an IBAN or an operator's own. Peppol knows
 * them by a scheme (EAS list): 0216 is OVT, 0088 a GLN, EM an e-mail address.
 */
import { parseBusinessId } from '../../ground/business-id.ts';

export type ElectronicAddress = Readonly<{ scheme: string; address: string }>;

const ofOvt = /^0037\d{8}[A-Z0-9]{0,5}$/i;

/** `2345678-0` → `003723456780`. */
export const ovtOf = (businessId: string): string | undefined => {
  const id = parseBusinessId(businessId);
  return id && `0037${id.replace('-', '')}`;
};

/** The address as Peppol takes it; a company that has only a Business ID is reached by the OVT code made of it. */
export const peppolAddress = (party: {
  einvoice_address: string;
  business_id: string;
  email: string;
}): ElectronicAddress | undefined => {
  const address = party.einvoice_address.replace(/\s/g, '');
  if (ofOvt.test(address)) return { scheme: '0216', address };
  const scheme = /^(\d{4}):(.+)$/.exec(address);
  if (scheme) return { scheme: scheme[1]!, address: scheme[2]! };
  if (/^\d{13}$/.test(address)) return { scheme: '0088', address };
  const ovt = ovtOf(party.business_id);
  if (ovt) return { scheme: '0216', address: ovt };
  return party.email ? { scheme: 'EM', address: party.email } : undefined;
};
