import type { MessageContext } from '../message-context.js';

/**
 * A message with what the contact wrote just before it and nobody has answered, as if all had been written at once: so it is to be
 * answered. Its intent is the last that says something.
 */
export function togetherWithUnanswered(message: MessageContext): MessageContext {
  const { unanswered, understood } = message;
  if (unanswered.length === 0) return message;
  const intents = [...unanswered.map(({ intent }) => intent), understood?.primary ?? 'GENERAL_INQUIRY'];
  return {
    ...message,
    body: [...unanswered.map(({ body }) => body), message.body].filter(text => text.trim() !== '').join('\n'),
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

/** The turns without the last ones of the contact that say `bodies`, which may have answers to earlier messages between them. */
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
