import { commentStatuses, leftReasons, replyKinds, replyStatuses } from '../../domain/comments/index.js';
import { enumOf } from '../enum-of.js';

export const CommentStatusEnum = enumOf('CommentStatus', 'What became of a comment.', commentStatuses, {
  NEW: 'Nobody has dealt with it.',
  ANSWERED: 'The business has replied.',
  LEFT_TO_PERSON: 'The agent leaves it to a person.',
  HIDDEN: 'Only its author and their friends see it.',
  REMOVED: 'It was deleted. Its text is not kept.',
  DONE: 'Nobody needs to do more about it.',
  OWN: 'The business wrote it.',
});

export const CommentLeftReasonEnum = enumOf(
  'CommentLeftReason',
  'Why the agent left a comment to a person.',
  leftReasons,
  {
    UNCLEAR: 'What it asks for is not clear.',
    NOT_KNOWN: 'The agent does not know the answer.',
    WANTS_PERSON: 'Its author wants a person.',
    SPAM: 'It is spam or an insult, which the settings do not let the agent hide.',
    DAILY_CAP: 'Its author has received as many private messages as the settings allow in a day.',
    SAME_POST: 'Its author was answered below the same post shortly before.',
    OPTED_OUT: 'Its author wants no messages.',
    NO_AUTHOR: 'The channel does not say who wrote it.',
    TOO_OLD: 'It is older than seven days.',
    NOT_ALLOWED: 'The settings allow no reply of this kind.',
    NOT_SENT: 'The channel did not accept the reply.',
  },
);

export const CommentReplyKindEnum = enumOf('CommentReplyKind', 'Who can read a reply.', replyKinds, {
  PUBLIC: 'Everybody: it stands below the comment.',
  PRIVATE: 'The author of the comment alone.',
});

export const CommentReplyStatusEnum = enumOf('CommentReplyStatus', 'How far a reply has come.', replyStatuses, {
  QUEUED: 'It waits to be sent.',
  SENDING: 'It is being sent.',
  SENT: 'The channel accepted it.',
  UNKNOWN: 'The channel was asked and its answer was lost. It is not sent again.',
  FAILED: 'It was not sent.',
});
