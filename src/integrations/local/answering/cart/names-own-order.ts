import { asksWhichOrder, lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

/** After the agent asked for the name or number of an order, the reply goes to a person, who can look it up; it places no new order. */
export const namesOwnOrder = ({ acts, input, text }: Talk): boolean =>
  !input.awaitsPerson &&
  !acts.asks &&
  !acts.asksWhether &&
  !acts.buys &&
  !acts.greets &&
  !acts.onlyAgrees &&
  !acts.refuses &&
  identifies.test(acts.folded) &&
  text.trim().split(/\s+/u).length <= 20 &&
  asksWhichOrder(lastAnswer(input));
const identifies =
  /[\d,]|\b(?:nombre|soy|es (?:el|la) de|me llamo|pedi|compre|encargue|ordene|numero|name|number|ordered|bought|under|it'?s)\b/u;
