import { foldName } from '../../../../domain/shared/fold.js';

/** What a message refuses, and what it says besides. */
export interface RefusedWords {
  /** The things refused, folded: "la mudanza" of "no la mudanza no, el bodegaje". */
  things: readonly string[];
  /** The message without the clauses that refuse them. */
  rest: string;
}

const clauses =
  /(?<=[,;:.!?])\s+|\n+|\s+(?=(?:pero|sino|but)\s)|\s+(?=(?:y|e|and)\s(?:(?:en|a|de)\s)?(?:cuanto|how much|dime|digame)(?!\p{L}))/iu;

/** What leads to a clause and refuses nothing. */
const leads =
  /^\W*(?:(?:pero|sino|que(?= no )|mi amor|amor|amig[oa]|vecin[oa]|joven|jefe|reina|causa|vos|y|ay|ah|oiga|oye|mire|mira|perdon|disculpe|jaja\w*|es que|but|and|oh|sorry|wait|hey)\W+)+/u;
const tails =
  /(?:\W+(?:mi amor|amor|amig[oa]|vecin[oa]|joven|jefe|reina|causa|jaja\w*|jeje|gracias|porfa|por favor|pues|oiga|please|thanks))*\W*$/u;

const named = String.raw`(?:(?:el|la|los|las|un|una|es[aeo]s?|est[aeo]s?|the|those|that|any|a)\s)?(?:de\s)?[\p{L}\d]+(?:\s[\p{L}\d]+){0,5}`;
const pointed = String.raw`(?:el|la|los|las|es[aeo]s?|the|those)\s(?:de\s)?[\p{L}\d]+(?:\s[\p{L}\d]+){0,4}?`;
const wants = 'quiero|queremos|ocupo|ocupamos|necesito|necesitamos|pedi|pedimos|ordene|encargue|busco|buscamos|llevo';

/** "No ocupo cirugía", "I didn't order the cake". */
const notWanted = new RegExp(
  String.raw`^no (?:l[oae]s? )?(?:estoy )?(?:${wants})\s(?<thing>${named})$|^(?:i|we) (?:don'?t|didn'?t|do not|did not|never) (?:want|need|order|ordered|ask for|asked for)\s(?<what>${named})$`,
  'u',
);
/** "La mudanza no", "la valoración no la pedí", "el inflable no lo quiero". */
const thatNot = new RegExp(
  String.raw`^(?<thing>${pointed}) (?:ya )?no(?: (?:l[oa]s? )?(?:${wants}|pong\p{L}+|gracias))?$`,
  'u',
);
/** "No máquina", "no sillas no", "no carbón, ya tengo": a thing without an article. */
const noThing =
  /^no (?<thing>(?!(?:son|l[oa]s|the|un[oa]s?|es[aeo]s?|est[aeo]s?) )\p{L}{3,}(?:\s\p{L}{3,}){0,2}?)(?: no| ya (?:l[oa]s? )?(?:tengo|tenemos)(?: \d+| un[oa])?)?$/u;
/** "Keratina no", "nada de keratina", "na de cajas": what stands before a no, or behind "nothing of". */
const noneOf =
  /^(?<thing>(?!(?:aun|todavia|creo|pues|claro|mejor|ahora|hoy|manana|gracias|entonces|bueno|eso|esto|asi|ya|por|que|como|si|seguro)\s)\p{L}{4,}(?:\s\p{L}{3,}){0,2}) no$|^(?:no\W+)?(?:nada|na) (?:de |del? )(?<what>(?:l[oa]s? |el )?\p{L}{4,}(?:\s[\p{L}\d]{2,}){0,2})$/u;
/** "No es mudanza", of which the next clause says what it is. */
const notThis = /^no (?:es|e|son|era|eran) (?:un |una |el |la |l[oa]s )?(?<thing>\p{L}{3,}(?:\s[\p{L}\d]+){0,4})$/u;
const insteadIs = /^(?:es|e|son|era|eran|seria|serian|busco|quiero|ocupo|necesito|solo|sino|it's|just)\s/u;

/** No things: a wish to do something, for more, or for nothing. */
const noThings =
  /^(?:que|se|me|le|nada|mas|otr[oa]s?|eso|esto|es[ao]s?|est[ae]s?|a|al|para|pa|con|sin|por|mucho|much[oa]s|tant[oa]s?|todavia|aun|\p{L}+[aei]r(?:l[aeo]s?|me|se)?|it|that|them|this|to|anything|more|the same)(?:\s|$)/u;

/** "Quítelo", which says of what was refused that it is to go. */
const onlyRemoves =
  /^\W*(?:(?:ya|porfa|por favor)\W+)*(?:quit|sac|saqu|elimin|borr)[aeio]*(?:me|le|te)?(?:l[oa]s?|\seso)?(?:\W+(?:ya|porfa|por favor|gracias))*\W*$/u;
/** "Ya tengo", "tengo en casa": why something is refused. */
const hasIt =
  /^\W*(?:(?:porque|pues|que|es que)\s)?(?:ya )?(?:l[oa]s? )?(?:tengo|tenemos|tiene|compre|compramos|consegui|i have|we have|we got|i got|got)(?: (?:ya|aca|alla|aqui|en (?:la )?casa|un[oa]s?|some|one|them|it|already))*\W*$/u;
const empty = /^\W*(?:(?:no|gracias|porfa|por favor|ok|bueno|ya|entonces|pues|thanks|please)\W*)*$/u;

/** "No no quiero", "no señora no quiero": the first no, and who is spoken to, add nothing to the second. */
const saysNoTwice = new RegExp(
  String.raw`^no+[^\p{L}\d_]+(?:(?:no|\p{L}{3,}|mi \p{L}{3,})[^\p{L}\d_]+){0,2}?(?=no (?:l[oae]s? |estoy )?(?:${wants}|es|son|era|eran)\s)|^(?:no\W+)+(?=no\s)`,
  'u',
);
const barely = (clause: string): string => {
  const folded = foldName(clause).replace(leads, '').replace(tails, '').trim();
  return folded.replace(saysNoTwice, '');
};

/** "Quítame el envío", which takes something off the sum; what it takes off the list is read elsewhere. */
const takesOff =
  /^(?:mejor )?(?:quit|sac|saqu|elimin|borr)[aeio]*(?:me|le|nos)?\s(?<thing>(?:el|la|l[oa]s|es[aeo]s?)\s[\p{L}\d]+(?:\s[\p{L}\d]+){0,3})$|^(?:remove|drop|take (?:off|out)) (?<what>(?:the|that)\s\p{L}+(?:\s\p{L}+){0,3})$/u;

/** "Pero sin la envoltura mejor", "sin envío cuánto sería": what the sum leaves out. */
const leftOut =
  /^(?:(?:entonces|mejor|ok|bueno|y|and|then)\s)*(?:sin|without)\s(?<thing>(?:(?:el|la|l[oa]s|the)\s)?\p{L}{4,})(?:\s(?:mejor|entonces|nomas|cuanto|total|seria|sale|queda|es|me|en|how|much))*$/u;

/** Returns what a clause takes off the sum; null for nothing. */
function takenOff(clause: string): string | null {
  const said = barely(clause);
  const { thing, what } =
    leftOut.exec(said)?.groups ?? (/[?¿]/u.test(clause) ? null : takesOff.exec(said)?.groups) ?? {};
  return thing ?? what ?? null;
}

function refusedBy(clause: string, next: string): string | null {
  if (/[?¿]/u.test(clause)) return null;
  const said = barely(clause);
  const withoutNo = said.replace(/^no\s+/u, '');
  const found =
    thatNot.exec(withoutNo)?.groups ??
    notWanted.exec(said)?.groups ??
    noThing.exec(said)?.groups ??
    noneOf.exec(said)?.groups ??
    (insteadIs.test(barely(next)) ? notThis.exec(said)?.groups : undefined);
  const { thing: refused, what } = found ?? {};
  const thing = refused ?? what ?? null;
  return thing === null || noThings.test(thing) ? null : thing;
}

const number =
  /(?<![\p{L}\d])(?:\d+|un[oa]?|dos|tres|cuatro|cinco|seis|ocho|diez|one|two|three|four|five|six)(?![\p{L}\d])/u;
const counted = new RegExp(String.raw`^(?:l[oa]s\s|the\s)?(?:${number.source})\s\p{L}`, 'u');
/** "Las 2 tortas no, una sola", "no quiero 3 sillas, quiero 2": the number is refused, and not the thing. */
const isOtherNumber = (thing: string, parts: readonly string[], part: string): boolean =>
  counted.test(thing) && parts.some(other => other !== part && number.test(foldName(other)));

/** "Quita el queso y ¿cuánto es?": another clause asks for the sum of what is left. */
const asksSum = (parts: readonly string[], part: string): boolean =>
  parts.some(other => other !== part && /\b(?:cuanto|total|how much)\b/u.test(foldName(other)));

/** Returns what the clauses of a message refuse; null if none does. What they name may still be no thing of the shop. */
export function refusedIn(
  text: string,
  { isThing, isCounted, isListed }: Record<'isThing' | 'isCounted' | 'isListed', (thing: string) => boolean>,
): RefusedWords | null {
  const parts = text.split(clauses).filter(part => /[\p{L}\d]/u.test(part));
  const things: string[] = [];
  const kept: string[] = [];
  for (const [at, part] of parts.entries()) {
    const [thing, off] = [refusedBy(part, parts[at + 1] ?? ''), takenOff(part)];
    if (thing !== null && !isOtherNumber(thing, parts, part) && isThing(thing)) things.push(thing);
    else if (off !== null && (isCounted(off) || (asksSum(parts, part) && isListed(off)))) things.push(off);
    else kept.push(part);
  }
  if (things.length === 0) return null;
  const rest = kept
    .filter(part => ![onlyRemoves, empty, hasIt].some(pattern => pattern.test(foldName(part))))
    .join(' ');
  return { things, rest };
}
