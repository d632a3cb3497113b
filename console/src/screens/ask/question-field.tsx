import { type FormEvent, type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTexts } from '../../app/intl';
import { cx } from '../../lib/classes';
import { Button } from '../../ui/button';
import { askTexts } from './ask.texts';

/** The server's limit of characters. */
const longest = 1_000;

/** The field for a question: Enter sends it, Shift+Enter starts a new line. */
export const QuestionField = ({
  ref,
  text,
  busy,
  onType,
  onAsk,
}: {
  ref: Ref<HTMLTextAreaElement>;
  text: string;
  busy: boolean;
  onType(text: string): void;
  onAsk(): void;
}) => {
  const say = useTexts(askTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = '0';
    area.style.height = `${text ? Math.min(Math.max(area.scrollHeight, 40), 140) : 40}px`;
  }, [text]);
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!busy) onAsk();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk();
  };
  return (
    <form className="flex-none border-t bg-surface px-3 py-2 sm:px-6" onSubmit={submit}>
      <div
        className={cx(
          'mx-auto flex max-w-3xl items-end gap-1 rounded-lg border border-line-strong bg-raised pr-1 focus-within:border-accent',
          busy && 'opacity-60',
        )}
      >
        {/* Not `disabled`, which would take the focus away from a user who has just asked. */}
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={longest}
          readOnly={busy}
          aria-disabled={busy}
          aria-label={say('question')}
          placeholder={say('placeholder')}
          className="block w-full resize-none bg-transparent px-3 py-2 text-base outline-none placeholder:whitespace-nowrap"
          onChange={event => onType(event.target.value)}
          onKeyDown={press}
        />
        <Button
          type="submit"
          kind="solid"
          icon="send"
          className="mb-1 h-8 flex-none max-sm:w-10"
          aria-label={say('send')}
          disabled={busy || !text.trim()}
        >
          <span className="max-sm:hidden">{say('send')}</span>
        </Button>
      </div>
    </form>
  );
};
