import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { namesHead } from '../products/product-part.js';
import { isTakenOnce, isWork } from '../said/done-to.js';
import type { Talk } from '../talk.js';

const forDay =
  /\b(?:para|pa|for)\s(?:(?:el|este|esta|this|next|on)\s)?(?:hoy|manana|pasado manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/u;
const ofNotice = /\b(?:anticipacion|antelacion|in advance|days? ahead|days?'? notice)\b/u;
const ofOrders = /\b(?:pedidos?|encargos?|orders?)\b/u;

/**
 * Adds how long in advance a thing is ordered, if an article says so: "¿tienen pastel de chocolate para mañana?" would otherwise be
 * answered as if it were ready by then.
 */
export function tellNotice(talk: Talk): void {
  const { acts, state, tools } = talk;
  if (!forDay.test(acts.folded) || !(acts.asks || acts.asksWhether || acts.buys) || state.focus === null) return;
  const [item] = tools.called(state.focus);
  if (!item || isWork(item) || isTakenOnce(item) || !talk.says(item.name)) return;
  for (const { body, title } of tools.articles(talk.label('noticeAsked'))) {
    const told = sentencesOf(body).filter(sentence => ofNotice.test(foldName(sentence)));
    const own = told.find(sentence => namesHead(sentence, item.name));
    const sentence = own ?? told.find(each => ofOrders.test(foldName(each)));
    if (sentence === undefined || talk.says(sentence)) continue;
    talk.tells(sentence);
    state.topic = title;
    return;
  }
}
