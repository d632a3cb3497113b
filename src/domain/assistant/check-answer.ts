import { boundedCache, cachedValue } from '../shared/bounded-cache.js';
import type { AnswerReply, DraftAnswer } from './answer.js';
import { unsentPicture } from './claims/pictures.js';
import { plainText } from './claims/plain-text.js';
import { type Refusal, refusal } from './claims/refusal.js';
import { recitedOf, sourcesOf } from './claims/sources.js';
import { falseStockClaim } from './claims/stock-claims.js';
import { unsourcedClaim } from './claims/unsourced-claim.js';
import type { AnswerInput } from './language-model.port.js';
import { rules } from './prompts/answer.es.js';
import { fencePattern } from './prompts/fence.js';

export type AnswerVerdict = { ok: true } | ({ ok: false } & Refusal);

/** Maximum length of a text that is sent, in UTF-16 units. */
const maxAnswerLength = 1500;

/**
 * Decides whether `draft` may be sent to a customer, judged only by what the model was given. `reason` is for the log and for the seller
 * who takes over. The claims in text and buttons are compared with the catalogue, the articles and the agent's instructions: amounts,
 * percentages, free and two-for-one offers, discounts, refunds, guarantees, times, phones, accounts, links. A claim of stock that
 * contradicts the catalogue is refused, and so are recited instructions. It does not detect a wrong fact that contains none of these.
 * Of an answer that was translated, the text before that is compared, since promises are supported by their words.
 */
export function checkAnswer(draft: DraftAnswer & Pick<AnswerReply, 'asWritten'>, input: AnswerInput): AnswerVerdict {
  const written = draft.asWritten ?? draft.text;
  const said = plainText([written, ...draft.quickReplies].join('\n'));
  if (plainText(draft.text).trim() === '') return refused('LENGTH', '', 'the text is empty');
  if (draft.text.length > maxAnswerLength) return refused('LENGTH', '', `the text has ${draft.text.length} characters`);
  const leaked = leak(said, input);
  if (leaked !== null) return refused('RECITED', '', leaked);
  const unsourced = unsourcedClaim([written, ...draft.quickReplies].join('\n'), input);
  if (unsourced !== null) return { ok: false, ...unsourced };
  const picture = unsentPicture(draft.text, input);
  if (picture !== null)
    return refused('PICTURE', picture, `it announces a picture that does not go with it: "${picture}"`);
  const claim = falseStockClaim(said, input.catalogue, () => recitedOf(sourcesOf(input)));
  return claim === null ? { ok: true } : refused('STOCK', claim, `it claims stock that there is not: "${claim}"`);
}

const refused = (...about: Parameters<typeof refusal>): AnswerVerdict => ({ ok: false, ...refusal(...about) });

/**
 * Number of equal words in a row that counts as reciting. The tenant's own instructions hold facts that an answer may repeat, so their
 * number is higher.
 */
const recitedRule = 8;
const recitedInstructions = 14;

function leak(said: string, input: AnswerInput): string | null {
  if (fencePattern.test(said)) return 'it shows the fence of the prompt';
  const words = wordsOf(said);
  if (recites(words, rules, recitedRule)) return 'it recites the rules of the prompt';
  if (recites(words, input.agent.systemPrompt, recitedInstructions)) return "it recites the agent's instructions";
  return null;
}

const wordsOf = (text: string): string[] =>
  plainText(text)
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? [];

/** Word sequences of the texts that must not be recited. They are cached because an agent's instructions are checked with each answer. */
const rowsOf = boundedCache<Set<string>>({ maxEntries: 200 });

function rowsIn(source: string, length: number): Set<string> {
  return cachedValue(rowsOf, `${length} ${source}`, () => new Set(rowsOfWords(wordsOf(source), length)));
}

function rowsOfWords(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}

/** Whether `said` contains `length` consecutive words of `source`. */
function recites(said: readonly string[], source: string, length: number): boolean {
  const rows = rowsIn(source, length);
  return rows.size > 0 && rowsOfWords(said, length).some(row => rows.has(row));
}
