import { type Amount, moneyIn, numbersIn, spelledMoneyIn } from './amounts.js';
import type { DraftAnswer } from './answer.js';
import type { AnswerInput } from './language-model.port.js';
import { addressesIn, linksIn } from './links.js';
import { rules } from './prompts/answer.es.js';
import { fencePattern } from './prompts/fence.js';
import { falseStockClaim } from './stock-claims.js';

export type AnswerVerdict = { ok: true } | { ok: false; reason: string };

/** The longest text that is sent, in UTF-16 units. */
export const maxAnswerLength = 1500;

/** One script for what reads the same: full-width digits become digits, invisible characters go. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '');

/** Words that tell an amount as the customer's own, and words that tell it as a price of the business. */
const quoting =
  /presupuesto|budget|mencion|indic(?:as|a|aste|ó)|coment(?:as|a|aste)|dijiste|dice[sn]?(?!\p{L})|cuentas? con|dispon(?:es|e)|tope|you (?:have|said|told|mention)|your limit/giu;
const pricing =
  /cuesta|vale(?!\p{L})|precio|a la venta|te lo dej|costs?(?!\p{L})|price|confirm|(?<!\p{L})s[oó]lo|only/giu;

/**
 * Whether `draft` may be sent to a customer, judged only by what the model was given; `reason` is for the log and for
 * the seller who takes over. What it promises: no amount, percentage, link or address that nobody gave, no claim of
 * stock against the catalogue, no instructions recited. It cannot see a wrong fact that is told without any of these.
 */
export function checkAnswer(draft: DraftAnswer, input: AnswerInput): AnswerVerdict {
  if (draft.text.trim() === '') return refused('the text is empty');
  if (draft.text.length > maxAnswerLength) return refused(`the text has ${draft.text.length} characters`);
  const said = plain([draft.text, ...draft.quickReplies].join('\n'));
  const reason =
    leak(said, input) ?? inventedAmount(said, input) ?? inventedPercentage(said, input) ?? inventedContact(said, input);
  if (reason !== null) return refused(reason);
  const claim = falseStockClaim(said, input.catalogue);
  return claim === null ? { ok: true } : refused(`it claims stock that there is not: "${claim}"`);
}

const refused = (reason: string): AnswerVerdict => ({ ok: false, reason });

/** Everything of the business that an answer may draw on. */
const given = (input: AnswerInput): string =>
  plain(
    [
      ...input.catalogue.map(item => `${item.name}\n${item.description}\n${item.price ?? ''}`),
      ...input.knowledge.map(article => `${article.title}\n${article.body}`),
    ].join('\n'),
  );

function inventedAmount(said: string, input: AnswerInput): string | null {
  const spelled = spelledMoneyIn(said);
  if (spelled !== null) return `the amount "${spelled}" is spelled out and cannot be compared`;
  const offered = given(input);
  const known = new Set([
    ...moneyIn(offered).map(amount => amount.value),
    ...input.catalogue.flatMap(item => numbersIn(plain(item.price ?? ''))),
    // Tables in articles give bare prices; shorter numbers there are hours, days and quantities.
    ...input.knowledge.flatMap(article => numbersIn(plain(article.body)).filter(value => Number(value) >= 100)),
  ]);
  const customers = new Set(
    [input.text, ...input.history.filter(turn => turn.author === 'CONTACT').map(turn => turn.text)].flatMap(text =>
      numbersIn(plain(text)).concat(moneyIn(plain(text)).map(amount => amount.value)),
    ),
  );
  for (const amount of moneyIn(said)) {
    if (known.has(amount.value)) continue;
    if (customers.has(amount.value) && isQuoted(said, amount)) continue;
    return `the amount "${amount.written}" stands in nothing that was given`;
  }
  return null;
}

const percentages = (text: string): string[] =>
  [...text.matchAll(/(\d+(?:[.,]\d+)?)\s?(?:%|por ciento|percent)/giu)].flatMap(match => numbersIn(match[1] ?? ''));

function inventedPercentage(said: string, input: AnswerInput): string | null {
  const known = new Set(percentages(given(input)));
  const invented = percentages(said).find(value => !known.has(value));
  return invented === undefined ? null : `the percentage ${invented} % stands in nothing that was given`;
}

function inventedContact(said: string, input: AnswerInput): string | null {
  const knowledge = plain(input.knowledge.map(article => `${article.title}\n${article.body}`).join('\n'));
  const links = new Set(linksIn(knowledge));
  const link = linksIn(said).find(found => !links.has(found));
  if (link !== undefined) return `the link "${link}" stands in no article`;
  const turns = [input.text, ...input.history.map(turn => turn.text)].join('\n');
  const addresses = new Set(addressesIn(`${knowledge}\n${plain(turns)}`));
  const address = addressesIn(said).find(found => !addresses.has(found));
  return address === undefined ? null : `the address "${address}" stands in nothing that was given`;
}

/** So many words in a row are no chance. The tenant's own instructions hold facts that an answer may well repeat. */
const recitedRule = 8;
const recitedInstructions = 14;

function leak(said: string, input: AnswerInput): string | null {
  if (fencePattern.test(said)) return 'it shows the fence of the prompt';
  if (recites(said, rules, recitedRule)) return 'it recites the rules of the prompt';
  if (recites(said, input.agent.systemPrompt, recitedInstructions)) return "it recites the agent's instructions";
  return null;
}

const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** Every row of words of the few texts that are never to be recited; a text of an agent's comes again with each answer. */
const rowsOf = new Map<string, Set<string>>();
const mostTexts = 200;

function rowsIn(source: string, length: number): Set<string> {
  const key = `${length} ${source}`;
  let rows = rowsOf.get(key);
  if (!rows) {
    if (rowsOf.size >= mostTexts) rowsOf.clear();
    rows = new Set(rowsOfWords(source, length));
    rowsOf.set(key, rows);
  }
  return rows;
}

function rowsOfWords(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}

/** Whether `length` words in a row of `source` stand in `said`. */
function recites(said: string, source: string, length: number): boolean {
  const rows = rowsIn(source, length);
  return rows.size > 0 && rowsOfWords(said, length).some(row => rows.has(row));
}

const lastMatch = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** Whether `text` tells `amount` as the customer's: the nearest such word before it, or, where there is none, just behind it. */
function isQuoted(text: string, amount: Amount): boolean {
  const before = text.slice(0, amount.end);
  // The sentence so far; a point between digits ends none.
  const sentence = before.slice(lastMatch(/[!?;\n]|\.(?!\d)/g, before) + 1);
  const quotedAt = lastMatch(quoting, sentence);
  const pricedAt = lastMatch(pricing, sentence);
  if (quotedAt >= 0 || pricedAt >= 0) return quotedAt > pricedAt;
  return lastMatch(quoting, text.slice(amount.end, amount.end + 25)) >= 0;
}
