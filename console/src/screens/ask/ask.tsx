import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/intl';
import { useKeys } from '../../lib/keyboard';
import { useWide } from '../../lib/media';
import { useStore } from '../../lib/store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { askTexts } from './ask.texts';
import { useConversation } from './conversation';
import { QuestionField } from './question-field';
import { toAsk } from './to-ask';
import { TurnPart } from './turn';

const examples = ['example1', 'example2', 'example3', 'example4'] as const;

/** Questions about the business in the user's own words, each with the answer from the data. */
export const Ask = () => {
  const say = useTexts(askTexts);
  const { turns, draft, waits, ask, type, edit, anew } = useConversation();
  const wide = useWide(640);
  const field = useRef<HTMLTextAreaElement>(null);
  const talk = useRef<HTMLElement>(null);
  const given = useStore(toAsk);
  const latest = turns.at(-1);
  // On a phone, focusing the field would open the keyboard over the text to read.
  const focus = () => (wide ? field : talk).current?.focus({ preventScroll: true });
  const askNow = (question: string, failed?: (typeof turns)[number]) => {
    void ask(question, failed);
    focus();
  };
  useKeys({ '/': () => field.current?.focus() });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen opens
  useEffect(() => {
    if (wide) field.current?.focus();
  }, []);
  // A question that was typed into the palette is asked once, after the pending answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question decides, and whether another one waits
  useEffect(() => {
    const question = toAsk.get();
    if (question === null || waits) return;
    toAsk.set(null);
    askNow(question);
  }, [given, waits]);
  // The last question is scrolled to the top, so that its answer is read from the beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last turn decides, not the element
  useEffect(() => {
    const last = talk.current?.querySelector<HTMLElement>('article:last-of-type');
    if (last) talk.current?.scrollTo({ top: last.offsetTop - 12 });
  }, [latest]);

  return (
    <div className="flex h-full min-w-0 flex-col">
      <header className="flex min-h-11 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-1.5 sm:px-6">
        <h1 className="text-base font-semibold">{say('title')}</h1>
        <span className="flex-1" />
        {turns.length > 0 && (
          <Button
            icon="plus"
            onClick={() => {
              anew();
              focus();
            }}
          >
            {say('anew')}
          </Button>
        )}
      </header>
      <section
        ref={talk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        tabIndex={0}
        aria-label={say('conversation')}
        className="relative min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
      >
        {turns.length === 0 ? (
          <EmptyState icon="question" title={say('emptyTitle')}>
            <p>{say('emptyBody')}</p>
            <Choices
              label={say('examples')}
              questions={examples.map(each => say(each))}
              className="mt-3 flex-col items-center"
              onAsk={askNow}
            />
          </EmptyState>
        ) : (
          <div className="mx-auto flex max-w-[51rem] flex-col gap-5 px-3 py-4 sm:px-6">
            {turns.map(turn => (
              <TurnPart
                key={turn.id}
                turn={turn}
                onAgain={() => askNow(turn.question, turn)}
                onEdit={() => {
                  edit(turn);
                  field.current?.focus();
                }}
              />
            ))}
            {/* Suggestions of earlier answers are hidden: asked now, they would continue from the last question instead. */}
            {latest?.answer && (
              <Choices label={say('follow')} questions={latest.answer.suggestions} className="-mt-3" onAsk={askNow} />
            )}
          </div>
        )}
      </section>
      <QuestionField ref={field} text={draft} busy={waits} onType={type} onAsk={() => askNow(draft)} />
    </div>
  );
};

/** Suggested questions, asked by a click. */
const Choices = ({
  label,
  questions,
  className,
  onAsk,
}: {
  label: string;
  questions: readonly string[];
  className: string;
  onAsk(question: string): void;
}) => (
  <ul aria-label={label} className={`flex flex-wrap gap-1.5 ${className}`}>
    {questions.map(question => (
      <li key={question} className="max-w-full">
        <button
          type="button"
          className="min-h-7 max-w-full rounded-full border border-line-strong/60 bg-surface px-3 py-1 text-left text-sm text-ink-2 hover:bg-sunken hover:text-ink"
          onClick={() => onAsk(question)}
        >
          {question}
        </button>
      </li>
    ))}
  </ul>
);
