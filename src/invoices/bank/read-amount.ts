/** Amounts of ISO 20022: decimals with a point, one to five of them (`6256.7`); some banks write a comma. */
const decimal = /^(?<minus>-)?\+?(?<euros>\d{1,15})?(?:[.,](?<cents>\d{0,5}))?$/;

/** Cents, or undefined where it is no amount or has fractions of a cent. */
export const centsOf = (text: string): bigint | undefined => {
  const { minus, euros = '', cents = '' } = decimal.exec(text)?.groups ?? {};
  if (euros + cents === '' || /[1-9]/.test(cents.slice(2))) return undefined;
  const value = BigInt(euros + cents.slice(0, 2).padEnd(2, '0'));
  return minus ? -value : value;
};
