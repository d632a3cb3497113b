import { wordsIn } from '../../../../domain/assistant/index.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { wordsHeld } from '../meant/words-held.js';
import { amountIn } from '../said/amount-in.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

/** What may stand before a choice: the start of a clause, a yes, or words that order or correct. */
const lead = String.raw`(?:^|[,.;:!?¿¡]\s*|(?<!\p{L})(?:ok|okay|si|yes|bueno|va|vale|entonces|then|pues|mejor|y|and|pero|but|seria|es|creo que|quiero|quisiera|prefiero|llevo|dame|deme|ponme|pongame|anoteme|mandeme|want|take|prefer|i mean|digo|hablo de|cuanto(?: cuesta| vale| sale| es)?|precio de|how much is|what about) )`;
const behind = String.raw`[\p{L}\d]+(?: [\p{L}\d]+){0,2}`;
/** "La de 25", "los metálicos", "el de casa", "the round one". */
const choice = new RegExp(
  `${lead}(?:el|la|l[oa]s|es[ea]|es[oa]s|the|that) (?:(?:de|del|con|en|of|with|for) (?:l[oa]s? |el |a |the )?)?(${behind})`,
  'gu',
);

/** Returns the product that a phrase tells apart from the others that were shown: by words or a number of its name, or by its price. */
function meantBy(talk: Talk, phrase: string, shown: readonly string[]): string | null {
  const words = wordsIn(phrase);
  const held = shown.map(name => wordsHeld(name, words));
  const most = Math.max(0, ...held);
  const [one, other] = shown.filter((_, at) => held[at] === most);
  if (most > 0) return one !== undefined && other === undefined ? one : null;
  const [, figure] = /^(\d+)\b/u.exec(phrase) ?? [];
  const priced = figure === undefined ? [] : shown.filter(name => priceTold(talk, name) === Number(figure));
  return priced.length === 1 ? (priced[0] ?? null) : null;
}

/** Returns the price that the last answer gave for a product; null if it gave none. */
function priceTold({ input }: Talk, name: string): number | null {
  const line = lastAnswer(input)
    .split('\n')
    .find(each => each.includes(`${name}:`));
  const [, price] = /^\D*(\d[\d.,\s]*)/u.exec(line?.slice(line.indexOf(`${name}:`) + name.length + 1) ?? '') ?? [];
  return price === undefined ? null : amountIn(price.trim().replace(/[.,]$/u, ''));
}

/** Returns the one of the things listed last that a message tells apart, as in "la de 25"; null for none or several. */
export function choiceIn(talk: Talk): string | null {
  const { acts, input } = talk;
  const last = lastAnswer(input);
  const shown = input.dialogue.offered.filter(name => last.includes(`${name}:`));
  if (shown.length < 2 || acts.compares || acts.asksDifference) return null;
  const chosen = new Set(matchesOf(choice, acts.folded).flatMap(([, said = '']) => meantBy(talk, said, shown) ?? []));
  const [one, other] = chosen;
  return one !== undefined && other === undefined ? one : null;
}

/**
 * "La de 25, ¿puede ser con relleno?" after two cakes were shown: from here on, that one is spoken of, whichever part of the answer
 * handles the rest of the message.
 */
export function notesChoice(talk: Talk): void {
  const one = choiceIn(talk);
  if (one === null) return;
  talk.state.focus = one;
  talk.spoke([one]);
}
