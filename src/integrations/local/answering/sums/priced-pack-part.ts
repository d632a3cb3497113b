import { moneyIn, packsIn, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { isSoldBy } from '../meant/sold-by.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';

const pack =
  /\b(media docena|half (?:a )?dozen|docena|dozen|ciento|millar|arroba|quintal|bulto|fardo|cubeta|garrafa|caneca|barril|racimo|manojo|rollo|caja|paquete|saco|panal|media caja|medio bulto|medio saco)\b/u;
const fewWords = 7;

/**
 * "¿La media docena?" of eggs that are sold by the tray, where their text says "media docena $4.500": tells that sentence. The pieces are
 * not counted, because nothing says how many of them the product's unit holds. Returns false if no text prices it.
 */
export function answerPricedPack(talk: Talk): boolean {
  const { acts, state, input } = talk;
  const [, word = ''] = pack.exec(acts.folded) ?? [];
  const asks = acts.asksPrice || state.asked === 'QUANTITY' || acts.takes;
  if (word === '' || !asks || acts.removes || talk.text.trim().split(/\s+/u).length > fewWords) return false;
  const item = onlyNamed(talk, talk.text) ?? inFocus(talk);
  if (!item || isSoldBy(item, word.split(' ').at(-1) ?? word)) return false;
  const sentence = sentencesOf(item.description).find(
    each => new RegExp(String.raw`\b${word}s?\b`, 'u').test(foldName(each)) && moneyIn(each).length > 0,
  );
  if (sentence === undefined || packsIn(sentence, item.unit).some(({ take }) => take > 1)) return false;
  talk.tells(sentence, sentence, `${item.name}:`);
  talk.showed([item]);
  if (!input.awaitsPerson && acts.takes) {
    talk.closeWith(talk.voice.say('sumByPerson'));
    talk.asks('PERSON');
  }
  talk.buttons('person');
  return true;
}
