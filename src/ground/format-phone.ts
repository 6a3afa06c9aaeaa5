import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Where the area or operator code ends: 0457, 0800, 040, 019, 020, 09. */
const trunk = /^(457(?=\d{7}$)|[678]00|4\d|50|1\d|2[09]|30|7\d|[235689])(\d+)$/;

/** Groups of three from the left, the last of two to four: `123 4567`, `123 456`, `12 345`. */
const grouped = (digits: string): string => {
  if (digits.length <= 4) return digits;
  if (digits.length === 5) return `${digits.slice(0, 2)} ${digits.slice(2)}`;
  return `${digits.slice(0, 3)} ${grouped(digits.slice(3))}`;
};

/** An E.164 number as Finns write it: `040 123 4567`, `09 123 456`, foreign `+46 8 123 456 78`. */
export const formatPhone = (e164: string): string => {
  const parts = e164.startsWith('+358') ? trunk.exec(e164.slice(4)) : null;
  if (parts) return `0${parts[1]} ${grouped(parts[2]!)}`;
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
};
