import { useTexts } from '../../app/intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { AnswerData } from './answer';
import { askTexts } from './ask.texts';
import type { Turn } from './conversation';

/** A question, and below it the answer, a waiting notice, or the error. */
export const TurnPart = ({ turn, onAgain, onEdit }: { turn: Turn; onAgain(): void; onEdit(): void }) => {
  const say = useTexts(askTexts);
  const { question, answer, refusal } = turn;
  return (
    <article className="flex flex-col gap-2" aria-label={question}>
      <p className="ml-auto max-w-[85%] rounded-xl rounded-br-sm border bg-bubble-out px-3 py-2 text-base leading-[20px] break-words whitespace-pre-wrap">
        <span className="sr-only">{say('youAsked')} </span>
        {question}
      </p>
      <div className="flex w-full min-w-0 flex-col gap-2.5 rounded-xl rounded-bl-sm border bg-bubble-in px-3.5 py-2.5 empty:hidden">
        {/* This element exists before the answer does, so that a screen reader announces the answer. */}
        <div aria-live="polite" className="empty:hidden">
          {answer ? (
            <p className="text-base leading-[20px] break-words whitespace-pre-wrap">{answer.text}</p>
          ) : refusal === null ? (
            <p className="flex animate-pulse items-center gap-2 text-ink-2">
              <Icon name="search" size={14} />
              {say('waiting')}
            </p>
          ) : null}
        </div>
        {refusal !== null && (
          <div role="alert" className="flex flex-wrap items-center gap-2">
            <Icon name="alert" className="flex-none text-bad" />
            <p className="min-w-40 flex-1">{refusal}</p>
            <Button kind="plain" icon="pencil" onClick={onEdit}>
              {say('edit')}
            </Button>
            <Button icon="refresh" onClick={onAgain}>
              {say('again')}
            </Button>
          </div>
        )}
        {/* Two things that one question asks for may be read by the same query. */}
        {answer?.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an answer do not change.
          <AnswerData key={at} question={question} answer={part} />
        ))}
      </div>
    </article>
  );
};
