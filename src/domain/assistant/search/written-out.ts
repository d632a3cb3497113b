import type { Language } from '../../shared/translations.js';

/** What people type in haste, and what they mean by it. Whole words, folded; only what can mean nothing else in its language. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    q: 'que',
    k: 'que',
    qe: 'que',
    ke: 'que',
    d: 'de',
    x: 'por',
    xq: 'porque',
    pq: 'porque',
    xfa: 'por favor',
    xfavor: 'por favor',
    porfis: 'por favor',
    pls: 'por favor',
    plis: 'por favor',
    tmb: 'también',
    tb: 'también',
    tbn: 'también',
    tmbn: 'también',
    tbien: 'también',
    pa: 'para',
    pal: 'para el',
    ps: 'pues',
    dnd: 'dónde',
    dnde: 'dónde',
    cdo: 'cuándo',
    cto: 'cuánto',
    cnto: 'cuánto',
    kuanto: 'cuánto',
    kiero: 'quiero',
    kieren: 'quieren',
    aki: 'aquí',
    aser: 'hacer',
    ola: 'hola',
    holi: 'hola',
    holis: 'hola',
    grax: 'gracias',
    grasias: 'gracias',
    vdd: 'verdad',
    finde: 'fin de semana',
    pulg: 'pulgadas',
    min: 'minutos',
    adonde: 'dónde',
  },
  en: {
    u: 'you',
    ur: 'your',
    r: 'are',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    ty: 'thanks',
    im: "i'm",
    ill: "i'll",
    id: "i'd",
    ive: "i've",
    dont: "don't",
    doesnt: "doesn't",
    cant: "can't",
    whats: "what's",
    hows: "how's",
    wheres: "where's",
    wanna: 'want to',
    gonna: 'going to',
    tmrw: 'tomorrow',
    abt: 'about',
  },
};

/** A hasty message with its words written out: "q precio tienen las d algodon, tmb xfa". Everything else stays as it was written. */
export function writtenOut(text: string, language: Language): string {
  const forms = shortForms[language];
  return text
    .replace(/(\p{L})\1{2,}/giu, '$1')
    .replace(/(?<![\p{L}\p{N}@.'’])\p{L}{1,8}(?![\p{L}\p{N}@'’]|\.\p{L})/gu, word => {
      const key = word.toLowerCase();
      return Object.hasOwn(forms, key) ? (forms[key] ?? word) : word;
    });
}
