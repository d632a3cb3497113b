import type { ListName } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import type { QuestionText } from './question-text.js';
import { nameIn } from './read-subjects.js';
import { listWords } from './vocabulary.js';

const ofPeople: readonly ListName[] = ['LEADS', 'CUSTOMERS', 'OPPORTUNITIES', 'CONVERSATIONS', 'CONTACTS'];
const lists = listWords
  .filter(({ means }) => ofPeople.includes(means))
  .map(({ words }) => words)
  .join('|');
const between =
  'vips?|calientes?|tibi[oa]s?|fri[oa]s?|frecuentes?|ocasionales|perdid[oa]s?|ganad[oa]s?|abiert[oa]s?|nuev[oa]s?|activ[oa]s?|hay|tenemos|tengo|llegaron|vinieron|son|estan|viven|open|new|active|do we have|we have|are there|are';
const link =
  '(?:que (?:son|sean|viven|estan|vienen|tenemos|hay) )?(?:del?|en|con|desde|from|of|at|in|with|for)(?: (?:el|la|los|las|don|dona|the))?';

/** Kinds of businesses with which their names begin, also where somebody types everything in small letters. */
const kinds =
  /^(?:ferreterias?|hotel|hostal|talleres|taller|constructora|restaurante?|escuela|colegio|clinica|inmobiliaria|panaderia|farmacia|muebleria|muebles|supermercado|transportes|distribuidora|importadora|comercial|inversiones|grupo|finca|hacienda|hospital|universidad|municipalidad|alcaldia|cooperativa|fundacion|iglesia|gimnasio|salon|veterinaria|papeleria|libreria|hardware|school|clinic|hospital|bakery|pharmacy)$/;
const legal = /^(?:sas?|srl|ltda|cia|inc|llc)$/;

/**
 * Reads the name behind a list of people: "leads de Ferretería Luna", "clientes de Heredia". It must have a capital letter inside the
 * sentence or begin with a kind of business; other words would be sought instead of being named as not understood.
 */
export function readWhose(text: QuestionText, question: string, isName: (word: string) => boolean): string | null {
  const form = `(?<=[ |](?:${lists})(?: (?:${between}|que|\\|)){0,4} )${link} `;
  const behind = text.peek(() => text.take(`${form}(\\S+(?: \\S+){0,5})`)?.[1]);
  const name = nameIn(behind?.split(' ') ?? [], word => isName(word) || legal.test(word));
  const [first = ''] = name.split(' ');
  if (name === '' || !(kinds.test(first) || isCapital(first, question))) return null;
  return text.take(`${form}${name}`) ? name : null;
}

const isCapital = (word: string, question: string): boolean =>
  /\p{Ll}/u.test(question) &&
  [...question.matchAll(/(?<=\p{L}[,;:]?\s)\p{Lu}\p{L}+/gu)].some(([written]) => foldName(written) === word);
