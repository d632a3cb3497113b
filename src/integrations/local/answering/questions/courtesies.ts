import { goesOnCounting } from '../cart/goes-on.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { cameWrong } from './reports-fault.js';

/** "Dale, gracias" after an answer that asked nothing agrees to nothing: what was asked before it is no longer on the customer's mind. */
export const closesWithYes = ({ acts, input, state, text }: Talk): boolean => {
  const last = lastAnswer(input);
  return (
    last !== '' &&
    !/[?¿]/u.test(last) &&
    !/[?¿\d]/u.test(text) &&
    state.asked !== 'CONFIRM' &&
    state.items.length === 0 &&
    onlyYesAndThanks.test(acts.folded)
  );
};
const onlyYesAndThanks =
  /^\W*(?:(?:ok(?:ay)?|okey|si|dale|va|vale|listo|bueno|perfecto|excelente|genial|claro|entendido|de acuerdo|great|perfect|alright|sure|yes|super)\W+){1,3}(?:(?:muchas|muchisimas|mil|many)\W+)?(?:gracias|thanks|thank you)\W*(?:(?:muy amable|por todo|por la info\w*|so much|very much|a lot)\W*)*$/u;

/** "Ok thanks, bye" and "dale gracias, chao" after a price order nothing. After the question to confirm a sum they may be the yes. */
export const saysGoodbye = ({ acts, state }: Talk): boolean =>
  state.asked !== 'CONFIRM' && onlyGoodbye.test(acts.folded);
const onlyGoodbye =
  /^\W*(?:(?:ok(?:ay)?|cool|great|perfect|alright|sure|bueno|listo|vale|va|dale|perfecto|muchas|muchisimas|mil|many|so much|very much|por todo|gracias|thanks|thank you|thx)\W+)*(?:bye|goodbye|adios|chao|chau|hasta luego|nos vemos|see (?:you|ya)|take care|talk (?:soon|later)|have a (?:nice|good|great|lovely) (?:day|one|evening|night|weekend|week))(?:\W+(?:bye|later|soon|then|too|igualmente|gracias|thanks))*\W*$/u;

/** Thanks with the usual words around them, and no question or order. */
export const givesThanks = ({ acts, text, input, tools }: Talk): boolean =>
  acts.thanks &&
  !acts.asks &&
  !acts.buys &&
  !acts.asksPrice &&
  !acts.asksWhether &&
  !/[?¿\d]/u.test(text) &&
  input.sentiment !== 'NEGATIVE' &&
  text.trim().split(/\s+/u).length <= 12 &&
  !tools.products(text).some(({ named }) => named);

/** "Genial gracias" only thanks. */
export const isShort = (folded: string): boolean => folded.trim().split(/\s+/u).length <= 3;

export const isPraise = ({ input, acts, state }: Talk): boolean =>
  input.intent === 'GENERAL_INQUIRY' &&
  input.sentiment === 'POSITIVE' &&
  state.asked === null &&
  !acts.asksTotal &&
  !cameWrong(acts.folded) &&
  !goesOnCounting(acts.folded) &&
  !/[?\d]/.test(input.text) &&
  // "Eso es en Bello" says where.
  !/^\W*(?:(?:y|eso|esto|aqui|yo|nosotros|pero)\W+)*(?:es|seria|queda|soy|vivo|vivimos|estoy|estamos)\s(?:de|en|por|para|cerca)\s/u.test(
    acts.folded,
  ) &&
  !acts.corrects &&
  !acts.asksToOrder &&
  !acts.commands &&
  !acts.agrees &&
  !acts.buys &&
  !acts.asksPrice &&
  !acts.asksWhether;
