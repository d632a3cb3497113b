import { foldName } from '../../../../domain/shared/fold.js';
import type { ToolUse } from '../tool-use.js';

const asDeposit =
  /\b(?:dej[ae]\p{L}*|deposit\p{L}*|entreg\p{L}+|pedimos|pide|cobra\p{L}*|solicit\p{L}+|leave|pay) (?:\p{L}+ ){0,3}?(?:garantia|deposito|fianza|deposit)\b|\b(?:deposito|fianza) (?:de|en) garantia\b/u;
/** "Se deja una garantía de 60000 en efectivo": what is left for a rented thing promises nothing about it. */
export const holdsAsDeposit = (text: string): boolean => asDeposit.test(foldName(text));

const deposit = /\b(?:garantias?|depositos?|fianzas?|deposits?)\b/u;
/** Whether a folded message speaks of a deposit that the shop's articles ask for by that word. */
export const asksOfDeposit = (folded: string, tools: Pick<ToolUse, 'articles'>, label: string): boolean =>
  deposit.test(folded) && tools.articles(label).some(({ body }) => holdsAsDeposit(body));
