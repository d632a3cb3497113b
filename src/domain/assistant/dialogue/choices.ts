import { type ChannelDescriptor, fitContent } from '../../conversations/index.js';
import { collapseSpaces } from '../../shared/collapse-spaces.js';
import { foldName } from '../../shared/fold.js';
import type { DialogueState } from './state.js';

/** An answer in the form that its channel takes: what it offers is on buttons, or else in the text. */
export interface OfferedText {
  body: string;
  quickReplies: string[];
  /** What is numbered in the text, in order. */
  choices: string[];
}

/** Questions to which "2" is an answer of its own: two pieces, the second product, two o'clock. */
const takesNumbers: ReadonlySet<DialogueState['asked']> = new Set([
  'QUANTITY',
  'WHICH',
  'COUNT',
  'WHEN',
  'ORDER_NUMBER',
  'HOUR',
]);
/** The same in an answer of a hosted model, which does not say what it asks. */
const asksNumber = /cu[aá]nt[oa]s|qu[eé] cantidad|how many|^\s*\d{1,2}\s*[.):-]/imu;

/**
 * Puts what an answer offers on buttons, or, where the channel does not take these, below the text: numbered, unless a number would answer
 * the question itself. What would make the text too long, or stands in it already, is left out. With pictures behind it an answer has no
 * buttons.
 */
export function offerReplies(
  channel: ChannelDescriptor,
  text: string,
  replies: readonly string[],
  { asked, withPictures }: { asked: DialogueState['asked']; withPictures: boolean },
): OfferedText {
  const offered = [...new Set(replies.map(reply => reply.trim()))].filter(reply => reply !== '');
  const bare = { body: text, quickReplies: [], choices: [] };
  if (offered.length === 0 || (withPictures && channel.quickReplies)) return bare;
  const fitted = fitContent(channel, { type: 'quick-replies', text, replies: offered });
  if ('type' in fitted && fitted.type === 'quick-replies') return { ...bare, quickReplies: fitted.replies };
  const numbered = !withPictures && !takesNumbers.has(asked) && !asksNumber.test([text, ...offered].join('\n'));
  const unsaid = numbered ? offered : offered.filter(reply => !foldName(text).includes(foldName(reply)));
  if (unsaid.length === 0) return bare;
  const lines = unsaid.map((reply, index) => (numbered ? `${index + 1}. ${reply}` : `- ${reply}`));
  const body = `${text}\n\n${lines.join('\n')}`;
  return 'code' in fitContent(channel, { type: 'text', text: body })
    ? bare
    : { body, quickReplies: [], choices: numbered ? unsaid : [] };
}

const ordinals: readonly (readonly string[])[] = [
  ['1', 'uno', 'una', 'primero', 'primera', '1ro', '1ra', '1era', '1a', 'one', 'first', '1st'],
  ['2', 'dos', 'segundo', 'segunda', '2do', '2da', '2a', 'two', 'second', '2nd'],
  ['3', 'tres', 'tercero', 'tercera', '3ro', '3ra', '3era', '3a', 'three', 'third', '3rd'],
];
const aroundNumber =
  /^(?:(?:la|el|the|opcion|option|numero|number|nro) )*(?<number>\w+)(?: (?:opcion|option|one|por favor|porfa|porfavor|please|gracias|thanks))*$/u;

/** Returns the choice that a message means by its number ("2", "la segunda, por favor"), otherwise the message as it is. */
export function chosenIn({ choices = [] }: Pick<DialogueState, 'choices'>, text: string): string {
  if (choices.length === 0) return text;
  const said = collapseSpaces(foldName(text).replace(/[^\w\s]/gu, ' ')).trim();
  const number = aroundNumber.exec(said)?.groups?.number;
  return choices.find((_, index) => number !== undefined && ordinals[index]?.includes(number)) ?? text;
}
