import { readEmail } from '../contacts/index.js';
import { foldName } from '../shared/fold.js';
import { readPhone } from '../shared/phone.js';

/** The first phone number or e-mail address of a cell, and what else the cell says; `rest` is empty if nothing is lost. */
export interface ReachCell {
  value: string;
  rest: string;
}

/** What people write where they have no number or address, without dots and a slash. */
const nothing = new Set(['na', 'nd', 'sn', 'no', 'x', 'no tiene', 'no aplica', 'ninguno', 'none', 'null']);
const withoutReach = /^(?:sin|no) (?:numero|telefono|tel|celular|correo|email|mail)$/;

/** Whether a cell says that there is no number or address, such as `-`, `N/A` or `no tiene`. */
export function saysNothing(text: string): boolean {
  const plain = foldName(text).replaceAll('.', '').trim();
  return /^[-\p{Pd}_/?0]*$/u.test(plain) || nothing.has(plain.replace('/', '')) || withoutReach.test(plain);
}

/**
 * Whether a spreadsheet has cut the digits of a phone number, which it took for an amount: `5.21555E+12`, or the same saved again as the
 * number 5215550000000.
 */
export const isShortened = (plain: string, isNumber: boolean): boolean =>
  /^\d(?:[.,]\d+)?E\+\d{1,2}$/i.test(plain) || (isNumber && /^\d{6,}0{6,}$/.test(plain));

/** Words that only say that a number follows or of which kind it is. */
const label =
  /^(?:telefonos?|telf?|tlfn?o?|celular(?:es)?|cel|movil(?:es)?|whats ?app|wh?ats|wa|wsp|numero|phone|mobile|cell|fax|casa|oficina|trabajo|home|work|office|no|nro|n°|#)$/;
const isLabel = (text: string): boolean =>
  foldName(text)
    .split(/[\s.:()-]+/)
    .every(word => word === '' || label.test(word));

const separator = /\s*(?::::|[/;,|\n]|\s-\s|\s[yeou]\s|\s(?:and|or)\s)\s*/i;

/**
 * Reads the phone number of a cell: the first one, if there are several. Words before a number must be a label such as `Tel.`, because
 * digits after other words may be something else. Returns null if the cell has no number.
 */
export function readPhoneCell(text: string, locale: string): ReachCell | null {
  const parts = text.split(separator).filter(part => part !== '');
  const read = parts.map(part => readPart(part, locale));
  const whole = readPhone(text, locale);
  if (whole !== null && (parts.length === 1 || read.some(part => part === null))) return { value: whole, rest: '' };
  const first = read.find(part => part !== null);
  if (!first) return null;
  const rest = parts.flatMap((part, at) => {
    const one = read[at];
    return one && one.value === first.value ? one.rest : part;
  });
  return { value: first.value, rest: rest.filter(part => part !== '' && !isLabel(part)).join(' / ') };
}

/** A label, a number, and what follows it: an extension or words. */
const shape = /^([^\d+(]*)([+(]?\d[\d\s().\-\p{Pd}\p{Cf}]*)(.*)$/su;

function readPart(part: string, locale: string): ReachCell | null {
  const [, before = '', number = '', after = ''] = shape.exec(part) ?? [];
  if (!isLabel(before)) return null;
  const digits = number.replace(/[\s(.\-\p{Pd}]+$/u, '');
  const value = digits === '' ? null : readPhone(digits, locale);
  return value === null ? null : { value, rest: isLabel(after) ? '' : after.trim() };
}

/** Reads the e-mail address of a cell: the first one, if there are several; null if the cell has none. */
export function readEmailCell(text: string): ReachCell | null {
  const whole = readEmail(text.replace(/^mailto:/i, ''));
  if (whole !== null) return { value: whole, rest: '' };
  const words = text.split(/[\s,;|/<>()]+|:::/).filter(word => word.includes('@'));
  const read = words.map(word => readEmail(word.replace(/^mailto:/i, '').replace(/\.+$/, '')));
  const value = read.find(each => each !== null);
  if (!value) return null;
  return { value, rest: words.filter((_, at) => read[at] !== value).join(' / ') };
}
