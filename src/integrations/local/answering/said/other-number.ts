import { foldName } from '../../../../domain/shared/fold.js';
import { withNumberPut, withoutSame } from './stays-same.js';

const figure =
  '\\d{1,4}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six|seven|eight|nine|ten';

const clauses = /\s*[,;.!]\s*|(?<=\p{L}{3})\s(?=(?:sino|solo|son|eran|but|just)\s)/u;
const leads = /^(?:no+|nop|perdon|disculpe|oiga|oye|sorry|wait|pero)$/u;
const refused = new RegExp(
  String.raw`^(?:no (?:(?:l[oae]s?|me|yo) )?(?:(?:quiero|queria|ocupo|necesito|pedi|dije|puse|llevo|son|eran|sean|es|era) )?|(?:not|i (?:don'?t|didn'?t) (?:want|need|order|say|ask for)) )(?:l[oa]s )?(?:${figure}) (?<thing>\p{L}.*)$`,
  'u',
);
const wanted = new RegExp(
  String.raw`^(?:(?:sino|pero|solo|solamente|mejor|nomas|que sean?|son|eran|es|era|quiero|ocupo|necesito|pedi|dije|but|just|only|i want|i need|i said|it'?s) )*(?<figure>${figure})(?: (?<thing>\p{L}.*))?$`,
  'u',
);
const closing = /(?: (?:nomas|nada mas|solo|solamente|por favor|porfa|gracias|please|thanks|only))+$/u;

/** "Le faltó la regadera", while a list is open, asks to add it; after a delivery it is a complaint. */
const withMissing = (text: string, listed: readonly unknown[]): string =>
  listed.length > 0
    ? text.replace(
        /(?<!\p{L})(?:le|te|les) (?:falt|olvid)(?:[oóa]|aron|an) (?=(?:el|la|un|una)\s\p{L}{3})/giu,
        'agregue ',
      )
    : text;

/**
 * "No quiero 2 micas, quiero 1" and "no son 3 sillas, son 4" give one thing another number and refuse nothing. Returns the message as
 * "mejor 1 micas", or unchanged if it is none of these.
 */
export function withOtherNumber(text: string): string {
  if (!/\b(?:no|nop|not|don'?t|didn'?t)\b/iu.test(text)) return text;
  const [first = '', second = '', more] = foldName(text)
    .replace(/[\s?!.]+$/u, '')
    .split(clauses)
    .filter(clause => clause !== '' && !leads.test(clause));
  const thing = refused.exec(first)?.groups?.thing;
  const said = wanted.exec(second.replace(closing, ''))?.groups;
  return thing === undefined || said === undefined || more !== undefined
    ? text
    : `mejor ${said.figure ?? ''} ${said.thing ?? thing}`;
}

/** The products of the open list, and of the one that was priced last. */
interface Listed {
  readonly items: readonly { product: string }[];
  readonly priced?: readonly { product: string }[] | undefined;
}

/** Returns a message with what it says again, or misses, in an open list as a change of it, and without what stays. */
export function restated(text: string, { items, priced = [] }: Listed): string {
  const names = (items.length > 0 ? items : priced).map(({ product }) => product);
  return withOtherNumber(withMissing(withoutSame(withNumberPut(text, names), names), items));
}
