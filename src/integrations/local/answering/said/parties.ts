import { measuredText, priceFromMany } from '../../../../domain/assistant/index.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { companyIn, relative, young } from './company.js';
import { withoutDates } from './uncounted-numbers.js';

/** For how many people something is wanted, as far as a message says so. */
export interface Party {
  people: number;
  /** How many of them are children, or may be. */
  children: number;
  /** The folded message without these words. */
  rest: string;
}

const adult =
  '(?:personas?|adult[oa]?s?|mayores|grandes|amig[oa]s|companer[oa]s|compas|colegas|vecin[oa]s|emplead[oa]s|alumn[oa]s|estudiantes|turistas|mujeres|hombres|senor[ae]s|primos|primas|invitad[oa]s|asistentes|pasajer[oa]s|people|persons?|pax|grown-?ups|guests|friends)';
const child =
  '(?:nin[oa]s?|nin[oi]t[oa]s?|nen[ea]s?|chic[oa]s|chiquit[oa]s?|guilas?|pib[ea]s?|chav[oa]s|carajill[oa]s?|hij[oa]s?|bebes?|menores|kids?|child(?:ren)?|bab(?:y|ies)|toddlers?)';
/** "De 6 y 8 años", "aged 5", "5 years old": behind children, their ages. */
const ages = String.raw`(?:,?\s(?:de\s|aged?\s)?\d{1,2}(?:(?:,|\sy|\sand)\s\d{1,2})*(?:\s(?:anos|anitos|years? old|yrs?|yo))?)?`;
const children = String.raw`(?:(?:,|\s?\+|\sy|\scon|\smas|\sand|\swith|\splus)\s(?<kids>\d{1,2}|un[oa]?|one|an?) ${child}${ages})`;
const weAre =
  "(?:somos|seriamos|vamos a ser|van a ser|seremos|vamos|iriamos|iremos|fueramos|viajamos|we are|we're|we would be|we'll be|there (?:are|will be|would be))(?: (?:como|unos|unas|about|around|like|de|solo|just|only))?";
const ends = String.raw`(?=\s*(?:$|[,.;?!)]|(?:y|and|entonces|pues|then|en total|in total|of us|total|nomas|nada mas|del?|en (?:la )?familia|juntos|juntas|que|para|pero|a|al|por|quer\p{L}+|cuanto|how)(?!\p{L})))`;
const one = `(?:${relative}|(?<isYoung>${young}))`;

/** "4 equipos de 12 niños": so many for each of them. */
const inGroups = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<groups>\d{1,3}) (?:equipos|grupos|salones|aulas|grados|familias|teams|groups|families) (?:de|of|con|with) (?:a )?(?<each>\d{1,3})(?: (?:${adult}|(?<young>${child})|jugador[ae]s|integrantes|miembros|players|members))?(?![\p{L}\d]|[.,]\d)`,
  'u',
);
/** "24 niños y 2 profes". */
const childrenFirst = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<young>\d{1,3}) ${child}${ages}(?:,|\s?\+|\sy|\scon|\smas|\sand|\swith|\splus)\s(?<grown>\d{1,3}) (?:${adult}|profes(?:or[ae]s)?|maestr[oa]s|docentes|entrenador[ae]s|guias|teachers|coaches|parents)(?!\p{L})`,
  'u',
);

/** People who are counted in parts, or named one by one; null if the text does neither. */
function partyOfParts(said: string): Party | null {
  const company = companyIn(said);
  if (company) return { ...company, rest: restOf(said, company.from, company.to) };
  const match = inGroups.exec(said) ?? childrenFirst.exec(said);
  if (!match) return null;
  const { groups: many, each, young: few, grown } = match.groups ?? {};
  const people = grown === undefined ? Number(many) * Number(each) : Number(few) + Number(grown);
  const children = grown !== undefined ? Number(few) : few === undefined ? 0 : people;
  return people > 0 ? { people, children, rest: restOf(said, match.index, match.index + match[0].length) } : null;
}

const restOf = (said: string, from: number, to: number): string =>
  withoutDates(`${said.slice(0, from)} ${said.slice(to)}`);

/** Each names people; with a group `many`, that many, otherwise the customer and one more. */
const forms: readonly RegExp[] = [
  `\\b${weAre} (?<many>\\d{1,3})(?: ${adult})?${children}?(?!\\s${child})${ends}`,
  String.raw`\b(?:un[oa]?|an?|1)?\s?(?:familia|grupo|equipo|group|family|party|team) (?:de|of) (?<many>\d{1,3})(?: ${adult})?(?!\p{L})`,
  `\\b(?:para |for )?(?<many>\\d{1,3}) ${adult}${children}?(?!\\p{L})`,
  String.raw`\b(?:para|pa|for)\s(?:mi|me)\s(?:y|and)\s(?:para\s|for\s)?(?:mi|my|una?|an?)\s${one}(?!\p{L})`,
  String.raw`\b(?:mi|my|una?|an?)\s${one}\s(?:y|and)\s(?:yo|i|me)(?!\p{L})`,
  String.raw`\b(?:yo|me|i)\s(?:y|and|con|with)\s(?:mi|my|una?|an?)\s${one}(?!\p{L})`,
  String.raw`\b(?:voy|vamos|iria|going|con|with)\s(?:con\s|with\s)?(?:mi|my)\s${one}(?!\p{L})`,
  String.raw`\b(?:ella|el|she|he|him|her)\s(?:y|and)\s(?:yo|i|me)(?!\p{L})`,
  String.raw`\b(?:son|seran|tengo|serian|van a ser|vamos a ser|vienen|van a venir|mis|nuestr[oa]s|a l[oa]s|para l[oa]s|para|my|they are|there will be|i have) (?:(?:como|unos|unas|about) )?(?<offspring>\d{1,2}) (?:${child}|herman[oa]s|herman[oi]t[oa]s)${ages}(?!\p{L})`,
  String.raw`\b(?:the 2 of us|2 of us|nosotr[oa]s 2|para 2|for 2)(?=\s*(?:$|[,.;?!]|(?:with|con|y|and|cuanto|please|porfa)(?!\p{L})))`,
].map(form => new RegExp(form, 'u'));

/** Returns for how many people a message says that something is, with what else it says; null if it does not say so. */
export const partyIn = remembered((text): Readonly<Party> | null => {
  const said = measuredText(text);
  const inParts = partyOfParts(said);
  if (inParts) return inParts;
  for (const form of forms) {
    const match = form.exec(said);
    if (!match) continue;
    const { many, kids, isYoung, offspring: only } = match.groups ?? {};
    const few = isYoung ? 1 : 0;
    const counted = only ?? kids;
    const young = counted === undefined ? few : /\d/u.test(counted) ? Number(counted) : 1;
    const grown = only !== undefined ? 0 : many === undefined ? 2 - few : Number(many);
    const people = grown + young;
    const rest = restOf(said, match.index, match.index + match[0].length);
    return people > 0 ? { people, children: young, rest } : null;
  }
  return null;
});

const forSoMany =
  /\b(?:para|pa|for)(?: (?:unos|unas|como|about))? (\d{1,4})(?=\s*(?:$|[,.;?!]|(?:cuanto|how|con|y|en|el|la|with|and|in|on)(?!\p{L})))/u;
/** Returns the people of "¿y para 55?", which may count anything else too; null if the message does not say it so. */
export function looseParty(text: string): Party | null {
  const said = measuredText(text);
  const match = forSoMany.exec(said);
  const people = Number(match?.[1] ?? 0);
  return match && people > 1
    ? { people, children: 0, rest: restOf(said, match.index, match.index + match[0].length) }
    : null;
}

/** Returns the number of people of a message, also of "para 6" at its end; null if it does not say so. */
export const peopleSaid = (text: string): number | null => {
  const [, many] = /\b(?:para|pa|for) (\d{1,2})(?=\s*(?:$|[,.;?!]))/u.exec(measuredText(text)) ?? [];
  return partyIn(text)?.people ?? (many === undefined ? null : Number(many));
};

const ofChild = new RegExp(String.raw`(?<!\p{L})${child}(?!\p{L})`, 'u');
/** Whether a folded text speaks of children. */
export const namesChildren = (folded: string): boolean => ofChild.test(folded);

/** "Hasta 8 niños a la vez" says how many take turns, and not for how many it is. */
const reach =
  '(?:personas?|adultos?|pasajeros?|huespedes|invitad[oa]s|nin[oa]s|chic[oa]s|alumn[oa]s|people|persons?|adults?|guests?|passengers?|kids|children|students)(?! (?:a la vez|por vez|al mismo tiempo|at once|at a time))';
const capacity = new RegExp(
  String.raw`\b(?:hasta|para|maximo(?: de)?|caben|cupo(?: de)?|capacidad(?: para| de)?|up to|for|sleeps|seats|fits|holds|max(?:imum)?(?: of)?) (\d{1,3}) ${reach}`,
  'u',
);
/** For how many people one piece is, as its text says: "hasta 4 personas"; null if it does not say so. */
export const capacityIn = (text: string): number | null => {
  const [, many] = capacity.exec(measuredText(text)) ?? [];
  return many === undefined ? null : Number(many);
};

const least = new RegExp(
  String.raw`\b(?:minimo(?: de)?|al menos|desde|at least|minimum(?: of)?) (\d{1,3}) ${reach}`,
  'u',
);
const most = /\b(?:maximo|hasta|up to|max(?:imum)?)(?: de| of)? (\d{1,3})\b/u;
/** Whether so many people are fewer or more than a text takes: "mínimo 8 personas, máximo 16". */
export function isOutside(text: string, people: number): boolean {
  // "Desde 100 personas a $290" is a lower price for more of them.
  if (priceFromMany(text) !== null) return false;
  const said = measuredText(text);
  const [few, many] = [least.exec(said)?.[1], least.test(said) ? most.exec(said)?.[1] : undefined];
  return (few !== undefined && people < Number(few)) || (many !== undefined && people > Number(many));
}
