import { chosenIn } from '../dialogue/choices.js';
import type { MessageContext } from '../message-context.js';

/**
 * Returns a message merged with the earlier messages of the contact that nobody has answered, as if all had been written at once. The
 * intent is the last one that is not a general inquiry. A text that the contact repeated counts once.
 */
export function mergeUnanswered(message: MessageContext): MessageContext {
  const { unanswered, understood, dialogue } = message;
  if (unanswered.length === 0) return message;
  const intents = [...unanswered.map(({ intent }) => intent), understood?.primary ?? 'GENERAL_INQUIRY'];
  return {
    ...message,
    body: [...new Set([...unanswered, message].map(({ body }) => chosenIn(dialogue, body.trim())))]
      .filter(text => text !== '')
      .join('\n'),
    understood: understood && {
      ...understood,
      primary: intents.findLast(intent => intent !== 'GENERAL_INQUIRY') ?? understood.primary,
    },
    history: withoutLast(
      message.history,
      unanswered.map(({ body }) => body),
    ),
  };
}

type Turns = MessageContext['history'];

/** Returns the turns without the contact's last messages that say `bodies`. Answers to earlier messages may lie between them. */
function withoutLast(history: Turns, bodies: readonly string[]): Turns {
  const left = [...bodies];
  return history
    .toReversed()
    .filter(({ direction, body }) => {
      if (direction !== 'INBOUND' || left.length === 0 || left.at(-1) !== body) return true;
      left.pop();
      return false;
    })
    .toReversed();
}
