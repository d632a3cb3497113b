import {
  type Conditions,
  type ListName,
  noConditions,
  type QuestionPlan,
  type Ranking,
} from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { takeCampaignWords } from './read-campaigns.js';
import { kindsOf, readConditions, readJoined } from './read-conditions.js';
import type { readFields } from './read-fields.js';
import type { readMeanSale } from './read-mean-sale.js';
import { isNameLike } from './read-names.js';
import { readOrderProduct } from './read-order-products.js';
import type { readSoldProduct } from './read-products.js';
import type { readPerson } from './read-subjects.js';
import type { readWaiting } from './read-waiting.js';
import { invoiceWords, sourceWords } from './subject-words.js';

/** What the question is about, and what was read of its limits before. */
interface Said {
  question: string;
  list: ListName | null;
  previous: QuestionPlan | null;
  ranking: Ranking | null;
  own: Pick<ReturnType<typeof readFields>, 'conditions' | 'alternatives'>;
  person: ReturnType<typeof readPerson>;
  /** Whether single sales are asked for. */
  isSales: boolean;
  meanSale: ReturnType<typeof readMeanSale>;
  source: string[] | null;
  product: ReturnType<typeof readSoldProduct>;
  /** The product of the orders, if that was said first. */
  bought: string | null;
  isSilent: boolean;
  wait: ReturnType<typeof readWaiting>;
  bounds: Partial<Conditions>;
  tagged: string | null;
  search: string | null;
  whose: string | null;
}

interface Limits {
  conditions: Conditions | null;
  /** The list that only a condition speaks of. */
  list: ListName | null;
  /** Whether a condition was said, even one that cannot be asked for. */
  isNarrowed: boolean;
  /** Conditions that are joined by "or" and cannot be. */
  split: string[];
  unsaid: string[];
}

/** Reads what limits the rows or figures that a question asks for, besides times and sellers. */
export function readLimits(text: QuestionText, said: Said): Limits {
  const { question, list, previous, ranking, own, person, isSales, meanSale, source, product } = said;
  const { bought, isSilent, wait, bounds, tagged, search, whose } = said;
  const joined = readJoined(question);
  const { matches, unsaid, ...stated } = readConditions(text, list, previous);
  const conditions: typeof stated = { ...stated, ...bounds };
  if (own.conditions.length > 0) conditions.fields = own.conditions.slice(0, 5);
  if (person) conditions.search = person.search;
  if (person?.owes) conditions.payment = ['UNPAID', 'PARTLY_PAID'];
  if (isSales) conditions.status = ['WON'];
  if (meanSale?.status) conditions.status = meanSale.status;
  if (list === 'APPOINTMENTS') text.take('agendad[oa]s?|booked|scheduled');
  if (list === 'INVOICES') for (const words of invoiceWords) text.take(words);
  if (list === 'CAMPAIGNS') takeCampaignWords(text);
  if (list === 'SOURCES') for (const words of sourceWords) text.take(words);
  if (list === 'CUSTOMERS' && ranking) text.take('compr(?:a|an|o|e|ado|aron)|bought|buys?|purchased');
  if (source) conditions.source = source;
  // VIP is a mark of customers, whoever calls it a tag.
  if (tagged === 'vip' && (list === 'CUSTOMERS' || list === 'CONTACTS'))
    conditions.vip =
      text.take('(?:que )?(?:no (?:tienen?|tengan|llevan)|sin|without|dont have)(?: (?:la|el|the))?') === null;
  else if (tagged !== null) conditions.tags = [tagged];
  if (search ?? whose) conditions.search = search ?? whose;
  if (product) conditions.search = product.search;
  const inOrders =
    bought ??
    (list === 'ORDERS' ? readOrderProduct(text, question, { about: null, isOfOrders: true }, isNameLike) : null);
  if (inOrders) conditions.product = inOrders;
  if (wait?.minWait) conditions.minWait = wait.minWait;
  if (isSilent) conditions.neverReplied = true;
  if (search) text.take('clientes?|clientas?|contactos?|customers?|contacts?|productos?|products?|personas?');
  const { list: ofCondition = null, ...read } = conditions;
  // "Or" joins values of one condition; it cannot join different conditions.
  const isSplit =
    joined.length > 0 && kindsOf(read) > 1 && matches + own.alternatives - Object.keys(stated).length < joined.length;
  const set: Partial<Conditions> = isSplit ? {} : read;
  return {
    conditions: Object.keys(set).length > 0 ? { ...noConditions, ...set } : null,
    list: ofCondition,
    isNarrowed: Object.keys(conditions).length > 0,
    split: isSplit ? joined : [],
    unsaid,
  };
}
