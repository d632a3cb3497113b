import { withoutMarks } from '../../../../domain/shared/fold.js';
import { cleanText } from '../../../../domain/shared/text.js';

/**
 * Number of characters that are read of a message. Of a longer message the start and the end are kept, because the request of a long
 * message is usually at one of them.
 */
const maxCharacters = 4000;
const tailCharacters = 1000;

/** Returns a message cut to `maxCharacters`, well-formed and without U+0000. */
export function capped(text: string): string {
  if (text.length <= maxCharacters) return cleanText(text);
  const head = text.slice(0, maxCharacters - tailCharacters - 1);
  // The text is cut before it is cleaned, so that a surrogate pair split by the cut is repaired too.
  return cleanText(`${head} ${text.slice(-tailCharacters)}`);
}

/** Returns text in lower case and without accents (ñ becomes n, because many phones write it so). Emoji and punctuation stay. */
export const fold = (text: string): string => withoutMarks(text.toLowerCase());

/** Chat abbreviations and their long forms; one abbreviation may become two words. */
const shorthand = new Map<string, string>(
  Object.entries({
    q: 'que',
    k: 'que',
    qe: 'que',
    ke: 'que',
    xq: 'por que',
    pq: 'por que',
    porq: 'por que',
    xfa: 'por favor',
    porfa: 'por favor',
    porfis: 'por favor',
    pls: 'please',
    plz: 'please',
    plis: 'por favor',
    x: 'por',
    d: 'de',
    dnd: 'donde',
    dnde: 'donde',
    ond: 'donde',
    tmb: 'tambien',
    tb: 'tambien',
    tbn: 'tambien',
    cto: 'cuanto',
    cuant: 'cuanto',
    kuanto: 'cuanto',
    cuano: 'cuanto',
    kiero: 'quiero',
    qiero: 'quiero',
    kisiera: 'quisiera',
    aki: 'aqui',
    ps: 'pues',
    grax: 'gracias',
    grs: 'gracias',
    grcs: 'gracias',
    thx: 'thanks',
    ty: 'thanks',
    tnx: 'thanks',
    u: 'you',
    ur: 'your',
    r: 'are',
    im: 'i am',
    ive: 'i have',
    id: 'id',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    lemme: 'let me',
    gimme: 'give me',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    cant: 'can not',
    wont: 'will not',
    havent: 'have not',
    hasnt: 'has not',
    wasnt: 'was not',
    cannot: 'can not',
    msj: 'mensaje',
    mje: 'mensaje',
    info: 'informacion',
    dr: 'doctor',
    dra: 'doctora',
    sr: 'senor',
    sra: 'senora',
    hr: 'hora',
    hrs: 'horas',
    fds: 'fin de semana',
    finde: 'fin de semana',
    mnn: 'manana',
    depto: 'departamento',
    depa: 'departamento',
    apto: 'apartamento',
    cel: 'celular',
    tel: 'telefono',
    wpp: 'whatsapp',
    wsp: 'whatsapp',
    qty: 'quantity',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    uds: 'ustedes',
    ud: 'usted',
  }),
);
/** English contractions: the ending with the apostrophe, and what it means. */
const contractions: readonly [RegExp, string][] = [
  [/\b(ca|wo)n['’]t\b/g, '$1n not'],
  [/n['’]t\b/g, ' not'],
  [/['’]re\b/g, ' are'],
  [/['’]ve\b/g, ' have'],
  [/['’]ll\b/g, ' will'],
  [/['’]m\b/g, ' am'],
  [/['’]d\b/g, ' would'],
];
const addresses =
  /(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+\.(?:com|net|org|ly|me|top|xyz|click|io|info|biz|site|online|shop|co|link)(?:\/\S*)?(?=$|[\s.,;!?)])/g;
const mails = /[\w.+-]+@[\w-]+\.[\w.]+/g;
/** The name in front of a public post: which brand it is says nothing about the request. */
const handles = /@[a-z0-9_]{2,30}/g;
const phones = /\+?\d[\d ().-]{7,}\d/g;
const repeated = /(\p{L}|[!?.])\1{2,}/gu;
const tokenPattern = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;

/** Returns `text` folded and without its links. */
export const withoutLinks = (text: string): string => fold(text).replace(addresses, ' ').trim();

/**
 * Returns folded words and single marks (punctuation, emoji, currency signs). Numbers become `0`; links, e-mail addresses, names of
 * public posts and phone numbers become one word each.
 */
export function tokensOf(folded: string): string[] {
  let text = folded;
  if (text.includes('.') || text.includes('://')) text = text.replace(addresses, ' _link_ ');
  if (text.includes('@')) text = text.replace(mails, ' _mail_ ').replace(handles, ' _handle_ ');
  text = text.replace(phones, ' _phone_ ');
  if (/['’]/.test(text)) for (const [pattern, replacement] of contractions) text = text.replace(pattern, replacement);
  text = text.replace(repeated, '$1$1').replace(/\d[\d.,]*/g, '0');
  const tokens: string[] = [];
  for (const token of text.match(tokenPattern) ?? []) {
    const long = shorthand.get(token);
    if (long === undefined) tokens.push(token);
    else tokens.push(...long.split(' '));
  }
  return tokens;
}
