import { type FoundItem, wordsIn } from '../../../../domain/assistant/index.js';
import { speaksOfSuch, whomSaid } from '../meant/meant-for.js';
import { asWritten } from '../said/as-written.js';
import type { Talk } from '../talk.js';
import { itemLine } from './item-line.js';

/**
 * Answers "collar para gata" if there are only collars for dogs: says that there is none and shows the nearest. Returns false if the
 * message finds another product, or if an article is about such animals or people.
 */
export function tellsForAnother(talk: Talk): boolean {
  const { acts, text, tools, voice, input } = talk;
  if (!(acts.asks || acts.asksPrice || acts.asksWhether || acts.buys || acts.takes) || acts.removes) return false;
  const isMeant = ({ named, hits }: FoundItem): boolean => named && hits.length > 0;
  const near = tools.leftOut(text).filter(isMeant);
  const [first] = near;
  // A product found only by the words for the animal or person is another thing.
  const whom = asWritten(text, whomSaid(text));
  const ofWhom = (hit: string) => wordsIn(whom).some(({ folded }) => folded.startsWith(hit.slice(0, 4)));
  const isOther = (item: FoundItem) => isMeant(item) && item.hits.some(hit => !ofWhom(hit));
  if (!first || tools.products(text).some(isOther)) return false;
  if (tools.articles(text).some(({ body }) => speaksOfSuch(body, text))) return false;
  const best = Math.max(...near.map(({ hits }) => hits.length));
  const shown = near.filter(({ hits }) => hits.length === best).slice(0, mostShown);
  const thing = (first.name.split(/\s(?:para|for)\s/iu)[0] ?? first.name).toLowerCase();
  talk.add(voice.say('alternative', { asked: talk.label('thingFor', { thing, whom }) }));
  talk.addLines(shown.map(item => `${shown.length > 1 ? '• ' : ''}${itemLine(item, input.language)}`));
  talk.showed(shown);
  talk.asks(null);
  talk.buttons('person');
  return true;
}
const mostShown = 4;
