import type { SaidItem } from './quantities.js';

/** "24 white ones one color logo": the number of colours or sides of the things before it. */
export const isAspect = (said: readonly SaidItem[], item: SaidItem): boolean =>
  item.loose === true &&
  /^(?:colou?r|side|sided|tinta|cara|lado)\b/u.test(item.name) &&
  said.slice(0, said.indexOf(item)).some(({ loose }) => !loose);

/** "2 cosas: el cajón y el bajo": announces how many things follow and is no quantity of any. */
export const isHeading = (folded: string, { name }: SaidItem): boolean =>
  /^(?:cos(?:as|itas)|articulos|productos|things|items)\b/u.test(name) &&
  /\b(?:cos(?:as|itas)|articulos|productos|things|items)\s*[:,]/u.test(folded);

/** "4 para un café que voy a abrir", "8 bags for a shelter": the purpose is not bought. */
export function isPurpose(folded: string, { loose, name }: SaidItem): boolean {
  const [first = ''] = name.split(' ');
  if (!loose || first === '' || !/(?:pa|para|for)\s/u.test(folded)) return false;
  return new RegExp(
    String.raw`(?<!(?:how much|prices?|cost|looking|asking|quote) )\b(?:para|pa|for)\s+(?:(?:un|una|a|an|one)\s+\p{L}{3,}\s(?:y|e|o|and|or)\s)?(?:un|una|unos|unas|el|la|a|an|the|one)\s+${first.replace(/[^\p{L}\d]/gu, '')}\b`,
    'u',
  ).test(folded);
}

/** "Necesito 40 para un bautizo": what the goods are for is none of them. */
const purpose = /(?<=\d.{0,40})(?<!\p{L})(?:para|pa|for)\s(?:un|una|el|la|mi|su|a|an|my|the)\s\p{L}{4,}/giu;

export const withoutPurpose = (text: string): string => text.replace(purpose, ' ');
