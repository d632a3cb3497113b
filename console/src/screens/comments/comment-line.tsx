import { useFormats, useTexts } from '../../app/intl';
import type { CommentRowFragment } from '../../gql/graphql';
import { Badge, type Tone } from '../../ui/badge';
import { ConversationLink } from '../../ui/conversation-link';
import { intentTexts } from '../../words/intent.texts';
import { commentTexts } from './comments.texts';

const tones: Partial<Record<CommentRowFragment['status'], Tone>> = {
  NEW: 'accent',
  LEFT_TO_PERSON: 'warm',
  ANSWERED: 'good',
};

/** Who wrote a comment, below which post (which a thread does not repeat), what it says, how it was understood, and what was replied. */
export const CommentLine = ({ comment, inThread }: { comment: CommentRowFragment; inThread?: boolean }) => {
  const say = useTexts(commentTexts);
  const sayIntent = useTexts(intentTexts);
  const formats = useFormats();
  const { authorName, body, channel, status, sentiment, intent, leftBecause, problem, sentAt, post } = comment;
  const permalink = inThread ? null : (comment.permalink ?? post?.permalink);
  const about = post?.caption?.trim();
  const isElsewhere = comment.repliedPrivately && comment.replies.every(({ kind }) => kind !== 'PRIVATE');
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-1.5">
        <span className="font-medium">{authorName ?? say('nobody')}</span>
        <span className="text-2xs text-ink-3">
          {channel === 'INSTAGRAM' ? say('INSTAGRAM') : say('MESSENGER')} · {formats.relative(sentAt)}
        </span>
        <Badge tone={tones[status] ?? 'quiet'}>{say(status)}</Badge>
        {sentiment === 'NEGATIVE' && <Badge tone="bad">{say('NEGATIVE')}</Badge>}
        {sentiment === 'POSITIVE' && <Badge tone="good">{say('POSITIVE')}</Badge>}
        {intent && <Badge>{sayIntent(intent)}</Badge>}
      </p>
      {about && !inThread && (
        <p className="line-clamp-2 border-l-2 border-accent pl-2 text-xs break-words text-ink-2">
          {say('below')} «{about}»
        </p>
      )}
      <p className="text-sm break-words whitespace-pre-line">
        {body || <span className="text-ink-3">{say('picture')}</span>}
      </p>
      {(leftBecause || problem) && (
        <p className="text-xs text-ink-2">{[leftBecause && say(leftBecause), problem].filter(Boolean).join(' · ')}</p>
      )}
      {comment.replies.length > 0 && (
        <ul className="space-y-1 border-l-2 pl-2.5">
          {comment.replies.map(reply => (
            <li key={reply.id} className="text-xs">
              <span className="text-ink-3">
                {reply.user ? `${reply.user.firstName} ${reply.user.lastName}`.trim() : say('agent')} ·{' '}
                {say(reply.kind)}
                {reply.status !== 'SENT' && ` · ${say(reply.status)}`}
              </span>
              <p className="break-words whitespace-pre-line text-ink-2">{reply.body}</p>
              {reply.error && <p className="text-bad">{reply.error}</p>}
            </li>
          ))}
        </ul>
      )}
      {isElsewhere && <p className="text-xs text-ink-3">{say('repliedPrivately')}</p>}
      {(permalink || comment.conversation) && (
        <p className="flex flex-wrap gap-x-3 text-xs text-accent">
          {permalink && (
            <a href={permalink} target="_blank" rel="noreferrer" className="hover:underline">
              {say('post')}
            </a>
          )}
          {comment.conversation && (
            <ConversationLink id={comment.conversation.id} className="">
              {say('conversation')}
            </ConversationLink>
          )}
        </p>
      )}
    </div>
  );
};
