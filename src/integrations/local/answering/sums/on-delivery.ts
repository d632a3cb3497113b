import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/** Payment on delivery is a method of its own: texts about other methods do not answer it, and a person confirms it. */
const onDelivery =
  /\b(?:pag\p{L}* (?:\p{L}+ )?(?:al|cuando|hasta que|contra) (?:recib|lleg|entreg|me lleg|l[oa] recib)\p{L}*|contra ?entrega|cash on delivery|cod|pay (?:on|upon|when|once|at) (?:delivery|arrival|it (?:arrives|gets here|comes)|i get it|the door))\b/u;
/** Whether a folded question asks to pay on delivery. */
export const asksOnDelivery = (folded: string): boolean => onDelivery.test(folded);
const saysOnDelivery =
  /\b(?:contra ?entrega|al (?:recibir|entregar|momento de (?:la )?entrega)|(?:por|pag\p{L}+) (?:adelantado|anticipado)|antes de (?:despachar|enviar|entregar|mandar)|prepag\p{L}+|on delivery|upon delivery|when (?:it|your order) (?:arrives|is delivered)|cod)\b/u;
/** Paying the rest of a sum on delivery says nothing about paying all of it then. */
const ofRest = /\b(?:abono|anticipo|resto|saldo|deposit|rest|balance)\b/u;
/** Whether a text of the shop says that one may pay on delivery. */
export const tellsOnDelivery = (talk: Talk, question: string): boolean =>
  talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .map(foldName)
    .some(sentence => saysOnDelivery.test(sentence) && !ofRest.test(sentence));
