import { foldName } from '../../../../domain/shared/fold.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { withoutAddress } from './addresses-said.js';
import { articles, words } from './count-words.js';
import { withoutHours } from './hours-said.js';
import { withoutUncounted } from './uncounted-numbers.js';

/** The replaced part of a message: "en vez de 3 flanes quiero 9" is about 9. */
const replaced =
  /\b(?:en vez de|en lugar de|instead of|rather than)\s+[^,;?.]*?(?=,|;|\?|\b(?:quiero|dame|deme|mejor|son|sean|fueran?|serian?|llevo|llevamos|pido|compro|ponme|i want|i take|it'?s)\b|$)/gu;

/** "A" means one in English, but not in Spanish. */
const isEnglish = (folded: string): boolean =>
  english.test(folded) ||
  (folded.match(/\b(?:the|and|of|those|these|with|plus|is|are|that|please|what|i|we|my|you)\b/gu)?.length ?? 0) >
    1 + 2 * (folded.match(/\b(?:de|del|el|la|los|las|y|que|con|para|un|una|por)\b/gu)?.length ?? 0);

const english =
  /\b(?:how much (?:are|is|for)|i want|i'd like|need|i'll (?:take|have)|give me|can i (?:get|have)|make it|add)\b/u;

const numeral = `(?:\\d{1,5}|${Object.keys(words)
  .filter(word => !articles.has(word))
  .join('|')})`;

/** "Son 8 codos, no 6", "I meant two, not three": the number that is taken back. */
const denied = new RegExp(
  String.raw`[\s,;]+(?:(?:y|and|but|pero)\s)?(no|not)\s(?:(?:son|eran?|es|de|l[oa]s|the)\s)?${numeral}(?![\p{L}\d])(?!\s(?:mejor|mas|better|more))`,
  'gu',
);

/** "UNA torta no dos", "1 regulador no 15": the number that holds comes just before. */
const otherBefore = new RegExp(
  String.raw`(?:^|[.;!?,]\s*|\b(?:es|es solo|solo|only)\s)(?:un[oa]?|${numeral})(?:\s\p{L}+){0,2}$`,
  'u',
);

const restates =
  /\b(?:son|es|eran?|sean|seran|serian?|fueron|fue|digo|dije|decir|queria|meant|mean|said|it's|it was|make it|should be)\b/u;

/** A size or a place may also follow "no", so a number is taken back only if another one replaces it. */
const withoutDenied = (folded: string): string =>
  folded.replace(denied, (said, no: string, at: number) => {
    const rest = `${folded.slice(0, at)} ${folded.slice(at + said.length)}`;
    const isRestated =
      no === 'not' ||
      /^\W*(?:y|and|but|pero)\s/u.test(said) ||
      restates.test(rest) ||
      otherBefore.test(folded.slice(0, at));
    return isRestated && new RegExp(String.raw`(?<![\p{L}\d])(?:un[oa]?|${numeral})(?![\p{L}\d])`, 'u').test(rest)
      ? ', sin'
      : said;
  });

const phone =
  /(?<![\d.,$])(?:\+?\d{1,3}[\s.-])?\(?\d{2,4}\)?[\s.-]?\d{3,4}[\s.-]\d{4}(?!\d)|(?<![\d.,$])\d{8,12}(?!\d)/gu;

const child =
  'son|daughter|kid|boy|girl|nephew|niece|hij[oa]|nin[oa]|nen[ea]|bebe|sobrin[oa]|niet[oa]|gordit[oa]|chiquit[oa]|peque';
const elder =
  'mom|mum|mother|dad|father|wife|husband|sister|brother|gran(?:ny|dma|dpa|dmother|dfather)|aunt|uncle|mama|papa|madre|padre|espos[oa]|marido|suegr[oa]|herman[oa]|abuel(?:it)?[oa]|ti[oa]';
/** What may follow an age, because nothing is counted there. */
const afterAge = String.raw`(?=\W*(?:$|[,.;!?]|anitos?|anos?|anios?|years?|yrs?|and\b|y\b|but\b|pero\b))`;
const aged = new RegExp(
  String.raw`\b(?:(?:my|our|mi|nuestr[oa]) (?:${child}|${elder}) (?:is|turned|tiene|cumplio)|s?he\W{0,2}s|s?he is|(?:ella |el |mi hij[oa] |mi nin[oa] )?(?:tiene|cumple)|(?:is )?turning|(?:mi|mis|un|una|su|nuestr[oa]) (?:${child})s? de)\s\d{1,2}\b${afterAge}`,
  'gu',
);
/** "Niños de 7 y 9 años", "a 2 year old", "3 años de garantía": years are never a quantity of goods. */
const years =
  /\b(?:(?:de|entre|aged?|from)\s)?\d{1,2}(?:(?:,\s?|\s(?:y|e|o|a|and|or|to)\s)\d{1,2})*[\s-](?:anitos?|anos?|anios?|years?|yrs?|yo)(?!\p{L})/gu;
/** "Llego tipo 8", "nivel 2", "el mantenimiento de 100 mil": an hour, a grade and how far a car has gone. */
const graded =
  /\b(?:tipo|clase|nivel|grado|etapa|fase|level|grade|stage)\s\d{1,4}(?![\p{L}\d.,]*\d)|\bde (?:los |las )?\d{1,3} mil(?=\W*(?:$|[,.;!?]|k(?:m|ms|ilometros)\b|y\b|o\b|que\b|cuanto\b))/gu;

/** What is looked for is tried before what must come before it, because it occurs in fewer places. So are the other patterns below. */
const ofEachKind =
  /(?=[,:]?\s(?:un[oa] de cada|one (?:of|in) each) )(?<=(?<![\p{L}\d])(?:\d{1,3}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)\s\p{L}[^.;?]{0,40}?)[,:]?\s(?:un[oa] de cada|one (?:of|in) each) (?:colou?r|sabor|tipo|modelo|estilo|flavou?r|kind|style)\b/gu;

/** "Que diga Abril 7", "that says Coach 12": the text written on a product is no quantity. */
const written =
  /\b(?:que (?:diga|digan|dice|ponga|lleve escrito)|con (?:la leyenda|el texto|la frase|el mensaje|la palabra)|(?:that|which|to) says?|saying)\s(?:\p{L}+\s){0,4}?(?:['"“]?\d{1,4}['"”]?)(?=\W*(?:$|[,.;!?]|y\b|and\b|en\b|in\b|por favor|porfa|please))/gu;

/** "Un servicio de 2 cervezas": what is asked for, and no thing that contains two. */
const asked = new RegExp(
  String.raw`\b(?:un|una|el|mi|a|an|my) (?:servicio|pedido|encargo|domicilio|delivery|envio|presupuesto|cotizacion|order|quote) (?:de|por|of|for) (?=${numeral}\s)`,
  'gu',
);

/** "Un 2 ambientes", "depto de 3 dormitorios": how large a home is. */
const flats = new RegExp(
  String.raw`\b(?:(?:un|una|el|a|de) )*${numeral} (?:ambientes?|dormitorios?|recamaras?|bedrooms?)(?!\p{L})`,
  'gu',
);

/** "Uno de los tres", "one of the two": one of what was counted before. */
const oneOf =
  /\b(un[oa]|one) (?:de|of) (?:l[oa]s|nuestr[oa]s|mis|the|our|my) (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|two|three|four|five|six|seven|eight|nine|ten)(?=\W*$|[,.;]| (?:que|q|sea|es|va|con|lo|la|should|is|that)\b)/gu;

const named = new RegExp(
  String.raw`\b(?:faltan?|faltaron|y|e)\s(?:l[oa]s|el|la)\s(\p{L}{3,}(?:\s\p{L}{3,})?),?\s(?:que\s)?(?:son|serian|eran|sean)\s(${numeral})(?=\W*(?:$|[,.;!?]|y\b))`,
  'gu',
);

/** "Y snorkel para los 4", "and snorkel stuff for all four of us": one for each of them. */
const forAll = new RegExp(
  String.raw`(,|\s(?:y|and|plus|mas))\s(?:tambien\s|also\s)?(?:(?:un|una|el|la|some)\s)?(\p{L}{3,}(?:\s\p{L}{3,})?)\s(?:para\s(?:todos\s)?los|for\s(?:all|the))\s(${numeral})(\sof\sus)?(?=\W*(?:$|[,.;!?])|\s(?:y|and|cuanto|how)\s)`,
  'gu',
);
const withEach = (folded: string): string =>
  folded.replace(forAll, (whole, joint: string, thing: string, many: string, us?: string) =>
    us === undefined && !whole.includes('para') ? whole : `${joint} ${many} ${thing}`,
  );

const dozens = /\b(\d{1,5}|two|three|four|five|six|seven|eight|nine|ten) dozens?(?: of)?(?:\s|$)/gu;

/** "Veinte y dos", "setenta y cinco": one number in several words. */
const tens =
  /\b(veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\sy\s(un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b/gu;

const adding =
  /^(\W*(?:(?:y|ok|bueno|entonces|listo|dale|si|ya|pues|tambien|and|then)\W+)*(?:sum[ae]|agreg[au]e?|anad[ae]|anot[ae]|apunt[ae]|incluy[ae]|add)(?:me|le|nos)?\s)(?=\p{L}{4,})([^\d?!¿;.]{3,120})/u;
const isCounted =
  /^(?:un|una|el|la|l[oa]s|the|a|an|l[oa]|me|es[oaet]\p{L}*|todo|tambien|otr[oa]s?|mas|que|si|con|it|that|them|one)\b/u;
/** "Sume brackets metálicos, panorámica y limpieza": one of each thing of a list without articles and numbers. */
const withOneOfEach = (folded: string): string =>
  folded.replace(adding, (_, lead: string, list: string) => {
    if (list.split(/[^\p{L}]+/u).some(word => Object.hasOwn(words, word) && !articles.has(word)))
      return `${lead}${list}`;
    const each = list.split(/(,\s*|\s(?:y|and)\s)/u);
    return lead + each.map((name, at) => (at % 2 === 1 || isCounted.test(name) ? name : `1 ${name}`)).join('');
  });

/** "2 del d 4 puntos": the letter "d" stands for "de". */
export const spelledOut = (folded: string): string => folded.replace(/(?<![\p{L}\d'.])d(?=\s[\p{L}\d])/gu, 'de');

/** Returns a message folded and without numbers that are no quantities: addresses, hours, telephone numbers, ages, numbers taken back. */
export const readableCounts = remembered((text): string => {
  const folded = foldName(text);
  return (
    withoutDenied(withoutUncounted(withoutHours(withoutAddress(withOneOfEach(withEach(spelledOut(folded)))))))
      // "Una torta, y no dos" is a number, and no article.
      .replace(/\bun[oa]?(?=(?:\s\p{L}+){0,2}, sin(?:\W|$))/gu, '1')
      .replace(/(?<=\d)[.,](?=\d{3}\b)/g, '')
      .replace(phone, ' , ')
      // "He's 9", "tiene 9": an age.
      .replace(aged, ' , ')
      .replace(years, ' ')
      .replace(graded, ' , ')
      // "De -2.25" is a prescription or a temperature.
      .replace(/(?<![\p{L}\d])-\d+(?:[.,]\d+)?/gu, ' ')
      .replace(written, ' , ')
      .replace(replaced, ' ')
      // "De una" is a yes in the Andes, and "de una vez" means at once.
      .replace(
        /^\W*(?:(?:ya|si|dale|listo|ok|pues|va)\W+)*de una\b(?: vez\b)?(?=\W*(?:$|[,.;!]|ya\b|pues\b|nomas\b|porfa\b|por\b|confirm))/gu,
        ' ',
      )
      // "Dos, uno 32 y otro 34" are two: the later numbers are sizes.
      .replace(
        /(?=[,:]?\s*\bun[oa]\s)(?<=\b(?:dos|two|2)\b\D{0,30})[,:]?\s*\bun[oa]\s(?:en\s|talla\s|de\s)?(?:\d+|x*[sml])\s(?:y|e)\s(?:el\s|la\s)?otr[oa]\s(?:en\s|talla\s|de\s)?(?:\d+|x*[sml])\b/gu,
        ' ',
      )
      // "3 chicas, una de cada color" are three.
      .replace(ofEachKind, ' ')
      .replace(isEnglish(folded) ? /\b(?:a|an)\b(?= \p{L}[\p{L}\d]{2})/gu : /(?!)/u, 'one')
      .replace(/\b(?:media|half a) (?:docena|dozen)\b/gu, '6')
      .replace(/\b(?:(?:una )?docena y media|(?:a |one )?dozen and a half)\b/gu, '18')
      // "Docena y media, o sea 18": one number in other words.
      .replace(
        /(?<=\d\D{0,30})[,;.]?\s(?:o sea|osea|es decir|that is)\s(?:que\s)?(?:son\s)?\d{1,4}(?=\W*(?:$|[.,;!?]))/gu,
        ' ',
      )
      .replace(asked, ' ')
      .replace(oneOf, '$1 ')
      .replace(flats, ' , ')
      // "El acarreo más el ayudante", "A + B": the next thing begins, as after "y".
      .replace(/\s(?:mas|\+|plus)\s(?=(?:el|la|l[oa]s|un[oa]?s?|the)\s\p{L}{3}|\d+\s\p{L}{3})/gu, ' y ')
      // "Faltan las mesas, son 6": the number of what was just named.
      .replace(named, '$2 $1')
      // "2 dozen" is the start of one item, not of two. The number of pieces is calculated once the product's unit is known.
      .replace(/(?<![\p{L}\d.,/])(?:1|una|one)\s(docena|dozen)(?!\p{L})/gu, '1 $1s')
      // "2 de superhéroe, uno de niño y otro adulto": one of each part.
      .replace(
        /(?<=(?<!\d)(?:2|dos) [^.;\d]{3,40}[, ])un[oa] ((?:de |en )?\p{L}{3,}(?: \p{L}{3,})?) y (?:un[oa]|otr[oa]) (?=(?:de |en )?\p{L}{3,})/gu,
        '1 $1 y 1 ',
      )
      // "2 edredones king y uno matrimonial".
      .replace(/(?<=\d\D{3,40}\s[ye])\suno\s(?=(?!de\b)\p{L}{4})/gu, ' 1 ')
      .replace(dozens, '$1 dozens of ')
      // "2 docenas de carne y 1 de humita": dozens of both.
      .replace(/(?<=\d docenas de [^,.;\d]{3,40}\s[ye]\s)([1-5]|una)\s(?=de\s\p{L}{3})/gu, '$1 docenas ')
      .replace(/\b(?:and|y|pero|but) (?:no|sin|without)\b/gu, ', sin')
      .replace(tens, (_, ten: string, one: string) => String((words[ten] ?? 0) + (words[one] ?? 0)))
  );
});
