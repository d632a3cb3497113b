import type { FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { saysTime } from '../said/answer-kinds.js';
import { isWork } from '../said/done-to.js';
import { answers, isOfSpoken, quote } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const workInFocus = ({ state, tools }: Talk): FoundItem | null => {
  const [own] = state.focus === null ? [] : tools.called(state.focus);
  return own && isWork(own) ? own : null;
};

/** "¿Cuánto se demora?" of work: the time that its own text says, before that of any parcel. */
export function tellsOwnTime(talk: Talk, question: string): boolean {
  const own = asksOnlyHowLong.test(foldName(question)) ? workInFocus(talk) : null;
  const told = sentencesOf(own?.description ?? '').find(saysTime);
  if (told === undefined) return false;
  talk.tells(told);
  return true;
}

/** "¿Cuánto tardan?" of goods whose own text states no time asks when they arrive. */
export function tellsDeliveryTime(talk: Talk, question: string): boolean {
  if (!asksOnlyHowLong.test(foldName(question))) return false;
  // What is done has its own time, or none: a parcel's is another one.
  if (workInFocus(talk)) return false;
  const [article] = talk.tools
    .articles(talk.label('deliveryAsked'))
    .filter(each => answers(each) && saysTime(each.passage));
  // A time that is said of other things is none of this one, and neither is that of the delivery then.
  if (!article || !isOfSpoken(talk, article.best)) return false;
  quote(talk, article);
  return true;
}
export const asksOnlyHowLong =
  /^\W*(?:(?:y|e|ok|and|pero|but|entonces|como|so)\W+)*(?:(?:en )?cuanto (?:tiempo )?(?:(?:se |me |les? )?(?:tarda|demora)(?:n|ria|rian)?|seria)|(?:para )?cuando (?:l[oa]s? )?(?:estaria[n]?|estara[n]?|quedaria[n]?|tendria[ns]?)(?: list[oa]s?)?|how long (?:does|will|would) (?:it|that|this) take)\W*(?:mas o menos|aprox\p{L}*|about)?\W*$/u;
