/** The check of ISO 7064 MOD 97-10: account numbers (IBAN) and creditor references (RF) are right when it is 1. */
export const mod97 = (text: string): number => {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
};
