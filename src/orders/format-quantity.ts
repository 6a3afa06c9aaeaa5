/** `2500` thousandths → `2,5`. */
export const formatQuantity = (thousandths: number): string => {
  const whole = Math.trunc(thousandths / 1000);
  const rest = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const digits = String(whole).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return rest === '' ? digits : `${digits},${rest}`;
};

/** `2,5` → 2500; undefined where it is none, has more than three decimals or is beyond all orders. */
export const parseQuantity = (text: string): number | undefined => {
  const match = /^(\d{1,9}|\d{1,3}(?:[ \u00a0]\d{3}){1,2})(?:[.,](\d{1,3})0*)?$/.exec(text.trim());
  if (!match) return undefined;
  return Number(match[1]!.replace(/\D/g, '')) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
};
