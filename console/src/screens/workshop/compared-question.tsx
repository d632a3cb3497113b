import { useTexts } from '../../app/intl';
import type { ComparedAnswerFragment } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { Badge } from '../../ui/badge';
import { ConversationLink } from '../../ui/conversation-link';
import { ActionBadge, QuickReplies } from './answer-marks';
import { compareTexts } from './compare.texts';
import type { Compared } from './use-comparison';

/** A question with its two answers, differences marked in both; one answer if they are equal. */
export const ComparedQuestion = ({ question }: { question: Compared }) => {
  const say = useTexts(compareTexts);
  const { text, differs, message, now, drafted, diff } = question;
  const conversation = message?.conversation;
  return (
    <li data-row="" className="border-b px-3.5 py-3 last:border-b-0 focus-within:bg-accent-soft/40">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {conversation && (
            <ConversationLink id={conversation.id} className="text-xs text-accent underline">
              {conversation.contact.name ?? say('somebody')}
            </ConversationLink>
          )}
          <h3 className="line-clamp-4 text-base leading-[20px] font-semibold break-words whitespace-pre-wrap">
            {text}
          </h3>
        </div>
        <Badge tone={differs ? 'accent' : 'quiet'} icon={differs ? 'pencil' : 'check'}>
          {say(differs ? 'differs' : 'alike')}
        </Badge>
      </div>
      {differs ? (
        <div className="mt-2 grid gap-2 sm:grid-cols-2">
          <AnswerBox title={say('now')} answer={now} parts={diff.filter(({ kind }) => kind !== 'ADDED')} />
          <AnswerBox title={say('drafted')} answer={drafted} parts={diff.filter(({ kind }) => kind !== 'REMOVED')} />
        </div>
      ) : (
        <div className="mt-2">
          <AnswerBox title={say('both')} answer={now} parts={diff} />
        </div>
      )}
    </li>
  );
};

const AnswerBox = ({
  title,
  answer: { action, quickReplies },
  parts,
}: {
  title: string;
  answer: ComparedAnswerFragment;
  parts: Compared['diff'];
}) => {
  return (
    <div className="min-w-0 rounded-lg bg-bubble-bot px-3 py-2">
      <div className="mb-1 flex flex-wrap items-center gap-x-2">
        <h4 className="flex-1 text-xs font-medium text-ink-2">{title}</h4>
        {action !== 'ANSWER' && <ActionBadge action={action} />}
      </div>
      <p className="break-words whitespace-pre-wrap">
        {parts.map(({ kind, text }, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an answer never change places
          if (kind === 'SAME') return <span key={at}>{text}</span>;
          const Mark = kind === 'REMOVED' ? 'del' : 'ins';
          return (
            <Mark
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an answer never change places
              key={at}
              className={cx(
                'rounded-sm',
                kind === 'REMOVED' ? 'bg-bad-soft text-bad line-through' : 'bg-good-soft text-good underline',
              )}
            >
              {text}
            </Mark>
          );
        })}
      </p>
      <QuickReplies replies={quickReplies} />
    </div>
  );
};
