import { numberWords } from '../../../domain/shared/number-words.js';
import type { QuestionText } from './question-text.js';
import { firstList } from './read-lists.js';

const answered = '(?:contest|respond|atend)(?:ad[oa]s?|ido|idos|idas|id[oa])';
const toAnswer = '(?:contestar|responder|atender|respuesta|contestacion)';
/** Who waits for an answer of the business. */
const waits = [
  `(?:(?:que|y|a quien(?:es)?) )?no (?:(?:se|les?|los|las|me|nos|hemos|han|ha|he|been|fueron|estan) ){1,4}${answered}`,
  `(?:(?:que|a quien(?:es)?) )?nadie (?:(?:les?|los|las|ha|haya|han) ){1,3}${answered}`,
  `(?:sin|por|pendientes? (?:de|por)|(?:que )?(?:nos )?faltan? (?:por )?) ?(?:(?:dar|recibir|tener) )?${toAnswer}(?:les?)?`,
  `(?:(?:les?|los) )?(?:debo|debemos) (?:una )?${toAnswer}`,
  '(?:(?:que )?(?:siguen?|llevan?|estan?|tenemos|tengo|hay|quedan?) )?(?:(?:mas tiempo|mas rato|rato) )?(?:esperan(?:do)?|a la espera|en espera|en visto|dejad[oa]s? en visto)(?: (?:a )?(?:que )?(?:(?:de|una|la|nuestra|por|les?) )?(?:respuesta|contestacion|una persona|atencion|contest\\w+|respond\\w+))?',
  '(?:(?:that|who) )?(?:(?:is|are|has been|have been|been|still) )*waiting(?: (?:the )?longest)?(?: for)?(?: (?:an?|our|the) )?(?: ?(?:answer|reply|response|us)(?: from us)?)?',
  '(?:(?:have|has|are|were|was|we)(?:nt| not)? )?(?:(?:not|nt) )?(?:havent|hasnt|not|nobody has|no one has)(?: (?:we|been|yet|i))* (?:answered|replied(?: to)?|responded(?: to)?)(?: yet)?',
  '(?:unanswered|unreplied|without (?:an )?(?:answer|reply|response)|awaiting (?:an? )?(?:answer|reply|response)|need(?:s|ing)? (?:an? )?(?:answer|reply|response))',
] as const;

const people =
  '(?:leads?|prospectos?|prospects?|clientes?|clientas?|customers?|clients?|contactos?|contacts?|mensajes?|messages?|gente|people|personas|alguien|anyone|anybody|somebody)';

const unitMinutes: readonly [words: RegExp, minutes: number][] = [
  [/^m/, 1],
  [/^h/, 60],
  [/^(?:d|w|s)/, 24 * 60],
];
const many = `\\d{1,4}|medi[oa]|un[ao]?|an?|half an?|${Object.keys(numberWords).join('|')}`;
const lasting = `(?:(?:(?:por|en|in|desde hace|hace|llevan?|tienen?|con|de|for|over|since|desde|than|older than) )*)(?:(?:ya|casi|como|un|about|at least|al menos|por lo menos|older|longer|more) )*(?:(?:mas|more|longer|older|over) (?:de |than )?)?(?<!(?:ultim[oa]s|last|past|previous|proxim[oa]s|next) )(${many}) (minutos?|mins?|minutes?|horas?|hrs?|h|hours?|dias?|days?|semanas?|weeks?)(?: (?:o mas|or more|ago|atras))?(?: (?:esperando|waiting))?`;

/**
 * Reads whether those are asked for who wait for an answer of the business, and for how long they have waited: "leads sin contestar", "who
 * has been waiting for more than two hours". They are conversations, whatever the question calls the people. Null if it asks for something
 * else.
 */
export function readWaiting(text: QuestionText): { minWait: number | null } | null {
  const about = firstList(text)?.means ?? null;
  const isTasks = about === 'TASKS' && text.has(`pendientes? (?:de|por) ${toAnswer}`);
  const isOfPeople =
    about === null || about === 'LEADS' || about === 'CUSTOMERS' || about === 'CONTACTS' || about === 'CONVERSATIONS';
  if (!isOfPeople && !isTasks) return null;
  const found = text.attempt(() => {
    const isSaid = waits.some(words => text.take(words) !== null);
    if (!isSaid) return null;
    const minWait = minutesIn(text);
    return { minWait };
  });
  if (!found) return null;
  while (text.take(people));
  text.take('(?:(?:me|nos) )?(?:escrib\\w+|wrote|writes?)(?: (?:to )?(?:me|us))?');
  if (firstList(text)?.means !== 'CONVERSATIONS') text.put('conversaciones');
  text.put('en espera');
  return found;
}

function minutesIn(text: QuestionText): number | null {
  const found = text.take(lasting);
  if (!found) return null;
  const [, said = '', unit = ''] = found;
  const count = /^(?:medi[oa]|half)/.test(said)
    ? 0.5
    : /^(?:un[ao]?|an?)$/.test(said)
      ? 1
      : (numberWords[said] ?? Number(said));
  const [, minutes] = unitMinutes.find(([words]) => words.test(unit)) ?? [null, 0];
  const days = /^(?:s|w)/.test(unit) ? 7 : 1;
  const total = Math.round(count * minutes * days);
  return total >= 1 ? total : null;
}
