import { interested, linking, type Token, takes, taking, telling, units } from './count-words.js';

/** Returns the word before a number, ignoring "unos" and the like; empty at the start. */
export const ruling = (tokens: readonly Token[], index: number): string =>
  tokens
    .slice(0, index)
    .findLast(({ text }) => !/^(?:como|unos|unas|casi|about|like|around|maybe|tal|vez)$/u.test(text))?.text ?? '';

/** "Nos apuntamos, somos 3": so many places are wanted. */
export const isOfEnrolment = (tokens: readonly Token[], index: number): boolean =>
  /^(?:somos|seremos|seriamos)$/u.test(tokens[index - 1]?.text ?? '') &&
  tokens.some(({ text }) => /^(?:inscrib|apunt|anot|matricul)\p{L}*$/u.test(text));

/** Whether a number says what somebody has, how many people there are or where something is: "tengo 2", "somos 4", "inside 410". */
export const tells = (tokens: readonly Token[], index: number): boolean => {
  const word = ruling(tokens, index);
  if (!telling.test(word) || isOfEnrolment(tokens, index)) return false;
  const at = tokens.findLastIndex(({ text }, place) => place < index && text === word);
  return !interested.test(tokens[at - 1]?.text ?? '');
};

/** "205/55 16", "4 de 205 55 r16": figures that together are the size of a thing. */
export function isOfSize(tokens: readonly Token[], index: number): boolean {
  const at = (place: number) => tokens[index + place]?.text ?? '';
  const isFigure = (place: number) => /^r?\d{2,3}$/u.test(at(place));
  if (!isFigure(0)) return false;
  // The third figure after "205/55".
  if (at(-2) === '/' && isFigure(-1) && /^\d{3}$/u.test(at(-3))) return true;
  return [-2, -1, 0].some(
    first => /^\d{3}$/u.test(at(first)) && [1, 2].every(place => isFigure(first + place)) && !isFigure(first + 3),
  );
}

/** "The 500 liter tank", "a 55 gallon drum": the size of a thing. */
export const isOfMeasure = (tokens: readonly Token[], index: number): boolean =>
  /^(?:the|a|an|that|this|your|one|1)$/u.test(tokens[index - 1]?.text ?? '') &&
  /^(?:liter|litre|gallon|gal|quart|pint|inch|foot|ft|yard|pound|lb|ounce|oz|watt|volt|amp|meter|gram|kilo|kg|ml|cm|mm)$/u.test(
    tokens[index + 1]?.text ?? '',
  ) &&
  /^\p{L}{3,}$/u.test(tokens[index + 2]?.text ?? '') &&
  !tokens[index + 2]?.ends;

/** A number after one of these words is a size, even if a quantity was asked for. */
export const sized = /^(?:tall[ae]s?|sizes?|calibre|cal|rin|rines|aro|ring|rim|tonos?|graduacion|shade)$/u;

/** "Case para iPhone 14", "Redmi Note 12": the number belongs to the name of a line of devices. */
export const isOfDevice = (tokens: readonly Token[], index: number): boolean =>
  /^\d{1,4}$/u.test(tokens[index]?.text ?? '') &&
  !/^(?:de|of|x)$/u.test(tokens[index + 1]?.text ?? '') &&
  devices.test(tokens[index - 1]?.text ?? '');
const devices =
  /^(?:i ?phones?|ipads?|galaxy|redmi|poco|pixel|airpods|macbook|playstation|play|ps|xbox|windows|serie|series)$/u;

/** "Un Corolla 2015", "modelo 2018": the number is a year, not a quantity. */
export function isYear(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:19[5-9]\d|20[0-4]\d)$/u.test(tokens[index]?.text ?? '')) return false;
  const last = tokens[index - 1]?.text ?? '';
  if (/^(?:modelo|ano|del|desde|year|since|model)$/u.test(last)) return true;
  const next = tokens[index + 1];
  const stands = next === undefined || next.ends || /^(?:y|e|and|o|or)$/u.test(next.text);
  // "Spark GT 2015", "Mazda 3 2017": the model may be two letters, or a number after the name of its line.
  const model = /^\d$/u.test(last) ? (tokens[index - 2]?.text ?? '') : last;
  return (
    stands && /^\p{L}[\p{L}\d]+$/u.test(model) && !takes.has(model) && !amounts.test(model) && !linking.test(model)
  );
}

const amounts =
  /^(?:son|serian?|quier\p{L}+|necesit\p{L}+|ocup\p{L}+|mejor|como|unos|unas|total|solo|about|around|only|want|need|make|da[mn]e?|dem[eo]|hasta)$/u;

/** "Deme el taladro la amoladora y 5 discos": one of each, even without a comma between them. */
export function isNextOfList(tokens: readonly Token[], index: number): boolean {
  const [last = '', next = ''] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  if (!/^(?:el|la|l[oa]s|the)$/u.test(tokens[index]?.text ?? '') || !/^\p{L}{4,}$/u.test(next)) return false;
  if (linking.test(last) || /^(?:otr[oa]s?|mism[oa]s?|mejor|proxim[oa])$/u.test(next)) return false;
  for (let at = index - 1; at > Math.max(0, index - farthest); at--) {
    const { text = '', ends = true } = tokens[at] ?? {};
    if (ends || takes.has(text)) return false;
    if (/^(?:el|la|un|una|the)$/u.test(text)) return takes.has(tokens[at - 1]?.text ?? '') && at < index - 1;
  }
  return false;
}

const farthest = 7;

/** Whether the words before a thing order it: "dame la chamarra", "quiero comprar la lavadora". */
export const isTaken = (tokens: readonly Token[], index: number): boolean => {
  const last = tokens[index - 1]?.text ?? '';
  return (
    takes.has(last) ||
    (/^(?:comprar|llevar|pedir|encargar|ordenar)$/u.test(last) &&
      /^(?:quiero|quisiera|queria|necesito|deseo)$/u.test(tokens[index - 2]?.text ?? ''))
  );
};

/** "The pink one", "that one": "one" stands for a thing and is not a number. */
export const isPronoun = (tokens: readonly Token[], index: number): boolean =>
  tokens
    .slice(Math.max(0, index - 5), index)
    .some(
      ({ text }, at, near) =>
        /^(?:the|that|this|which)$/u.test(text) &&
        near.slice(at).every(({ ends, text: each }) => !ends && each !== ':'),
    );

/** "Una caja de 50 bocaditos", "1 de 12 rosas", "3 conos de dos bochas": the number says what one counted piece contains. */
export const isHeld = (tokens: readonly Token[], index: number, before: number | undefined): boolean =>
  before !== undefined &&
  /^(?:de|of)$/u.test(tokens[index - 1]?.text ?? '') &&
  (before === index - 2 ||
    // "Una placa grabada de 2 palabras".
    ((before === index - 3 || before === index - 4) &&
      tokens.slice(before + 1, index - 1).every(({ text, ends }) => !ends && /^\p{L}{3,}$/u.test(text))) ||
    // "2 macetas de barro de 14" are of that size.
    ((tokens[index + 1]?.ends ?? true) && tokens.slice(before, index).every(({ ends }) => !ends)));

/** "1 triple 15 y 2 palas": a number directly after a one-word name says which product is meant. */
export const isModel = (tokens: readonly Token[], index: number, before: number | undefined): boolean => {
  const next = tokens[index + 1];
  return (
    before === index - 2 &&
    /^\d+$/u.test(tokens[index]?.text ?? '') &&
    /^\p{L}{3,}$/u.test(tokens[index - 1]?.text ?? '') &&
    (next === undefined || next.ends || /^(?:y|and|e)$/u.test(next.text))
  );
};

/** "Las 2 mangueras", "los 8 que hay": a quantity of known things, not an hour as in "a las 2". */
export function isOfThese(tokens: readonly Token[], index: number): boolean {
  const [last = '', before = ''] = [tokens[index - 1]?.text, tokens[index - 2]?.text];
  const [next = '', after = ''] = [tokens[index + 1]?.text, tokens[index + 2]?.text];
  return (
    /^(?:las|los)$/u.test(last) &&
    !/^(?:a|para|pa|de|tipo|como|hasta|desde|por|sobre|tras)$/u.test(before) &&
    ((/^\p{L}{3,}$/u.test(next) && !units.test(next)) ||
      // "Dame los 3", "entonces las 2".
      (/^(?:[,.;?]|y|mas|)$/u.test(next) && taking.test(before)) ||
      // "Las 2 que hay".
      (/^(?:que|q|k)$/u.test(next) && /^(?:hay|quedan?|tienen?|tiene|les|le|haya|queden)$/u.test(after)) ||
      (next === 'de' &&
        /^\p{L}{4,}$/u.test(after) &&
        !/^(?:tarde|noche|manana|enero|abril|mayo|junio|julio|agosto)$/u.test(after)))
  );
}

/** "El de 12", "los de 55", "the one of 3", "el convencional de 9": the number says which one is meant, and counts nothing. */
export const saysWhich = (tokens: readonly Token[], index: number): boolean =>
  /^\d+$/u.test(tokens[index]?.text ?? '') &&
  /^(?:de|of)$/u.test(tokens[index - 1]?.text ?? '') &&
  (/^(?:el|la|l[oa]s|es[eoa]s?|est[eoa]s?|the|ones?|those)$/u.test(tokens[index - 2]?.text ?? '') ||
    saysWhichOne(tokens, index));

/** A singular thing before the number, and no further thing behind it: "la escalera de 6 cuánto", but not "el pedido de 6 tazas". */
const saysWhichOne = (tokens: readonly Token[], index: number): boolean => {
  const behind = tokens[index + 1];
  const isLast =
    behind === undefined ||
    behind.ends ||
    /^(?:y|e|o|vale|cuesta|sale|es|esta|seria|esa|ese|trae|tiene|is)$/u.test(behind.text);
  const at = tokens.slice(0, index - 1).findLastIndex(({ text, ends }) => ends || !/^\p{L}{3,}$/u.test(text));
  const article = tokens[at]?.text ?? '';
  const words = index - 2 - at;
  return isLast && words > 0 && words < 4 && /^(?:el|la|es[ea]|est[ea]|del|al|the|that|this)$/u.test(article);
};
