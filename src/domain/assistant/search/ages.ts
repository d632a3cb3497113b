import { foldName } from '../../shared/fold.js';

const inMonths = (amount: string, unit: string): number => Number(amount) * (unit.startsWith('m') ? 1 : 12);
const unit = '(anos?|anitos?|meses|mes|years?|months?)';
const told = new RegExp(
  String.raw`\b(?:nin[oa]s?|nena?s?|bebes?|bb|hij[oa]s?|sobrin[oa]s?|niet[oa]s?|chic[oa]s?|kids?|baby|boy|girl|son|daughter|tiene|cumple)\b[^.,?!\d]{0,20}(?:\d{1,2} (?:y|o|a|and|or) )?(\d{1,2}) ?${unit}\b|(\d{1,2})[- ]?(?:year|month)s?[- ]old`,
  'u',
);

const childOf =
  /\b(?:mi|un|una|my) (?:nin[oa]|nen[ea]|hij[oa]|sobrin[oa]|niet[oa]|ahijad[oa]) de (\d{1,2})(?=\s*(?:$|[,.;?!]))/u;

/** Returns the age of a person that a message states, in months; null if there is none. */
export function ageIn(folded: string): number | null {
  // Each of the patterns needs a number in digits.
  if (!/\d/u.test(folded)) return null;
  const [, amount, of = 'anos', english] = told.exec(folded) ?? [];
  if (english !== undefined) return inMonths(english, /month/u.test(folded) ? 'm' : 'y');
  if (amount !== undefined) return inMonths(amount, of);
  // "Para mi sobrino de 5": a number behind a child and nothing else is an age.
  const [, alone] = childOf.exec(folded) ?? [];
  if (alone !== undefined) return inMonths(alone, 'a');
  // "Y para uno de 9?" continues a question about an age.
  const [, bare] = /\b(?:para|pa) (?:un[oa]|el|la) (?:nin[oa] )?de (\d{1,2})\W*$/u.exec(folded) ?? [];
  return bare === undefined ? null : inMonths(bare, 'a');
}

const range = new RegExp(String.raw`\bde (\d{1,2}) a (\d{1,2}) ${unit}\b`, 'u');
const from = new RegExp(
  String.raw`\b(?:desde(?: los)?|a partir de(?: los)?|mayores de|edad minima(?: de)?:?|minimum age(?: of)?:?|from|over|ages?) (\d{1,2}) ?${unit}?\b(?:\+)?|\bde (\d{1,2}) ${unit} (?:en adelante|o mas|para arriba|and (?:up|older))`,
  'u',
);
/** "No se hace a menores de 18 años", "not for children under 12". */
const notUnder = new RegExp(
  String.raw`\b(?:no|ni|not|never|prohibid\w*)\b[^.;]{0,60}\b(?:menores de|under)(?: los)? (\d{1,2}) ${unit}\b`,
  'u',
);
const upTo = new RegExp(String.raw`\b(?:hasta(?: los)?|menores de|under|up to) (\d{1,2}) ${unit}\b`, 'u');

/** Whether a product is for an age, by its own text; null if the text says nothing about ages. */
export function fitsAge({ name, description }: { name: string; description: string }, months: number): boolean | null {
  const text = foldName(`${name}. ${description}`);
  const [, low, high, ofRange = 'a'] = range.exec(text) ?? [];
  if (low && high) return months >= inMonths(low, ofRange) && months <= inMonths(high, ofRange);
  const [, one, ofOne, onwards, ofOnwards] = from.exec(text) ?? [];
  const [least, ofLeast] = [one ?? onwards, ofOne ?? ofOnwards];
  if (least && ofLeast) return months >= inMonths(least, ofLeast);
  const [, barred, ofBarred] = notUnder.exec(text) ?? [];
  if (barred && ofBarred) return months >= inMonths(barred, ofBarred);
  const [, most, ofMost = 'a'] = upTo.exec(text) ?? [];
  if (most) return months <= inMonths(most, ofMost);
  if (/\b(?:adultos?|adults?)\b/u.test(text)) return months >= 18 * 12;
  if (/\b(?:bebes?|recien nacidos?|babies|baby)\b/u.test(text)) return months <= 24;
  if (/\b(?:infantil(?:es)?|nin[oa]s?|kids?|children)\b/u.test(text)) return months <= 12 * 12;
  return null;
}
