import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { TryAnswerDocument, TryUnderstandDocument, WorkshopAgentsDocument } from '../../gql/graphql';
import { modKey, useKeys } from '../../lib/keyboard';
import { useTyped } from '../../lib/typed';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Textarea } from '../../ui/form';
import { Sheet } from '../../ui/sections';
import { useMayTeach } from './may-teach';
import { tryTexts } from './try.texts';
import { AnswerPart } from './try-answer';
import { UnderstoodPart } from './try-understood';

const samples = ['sample1', 'sample2', 'sample3', 'sample4'] as const;

/** A test message, its analysis, and the agent's answer. Nothing is sent. */
export const Try = () => {
  const say = useTexts(tryTexts);
  const errorText = useErrorText();
  const mayTeach = useMayTeach();
  const [text, setText] = useTyped('message to try', '');
  const [asked, setAsked] = useState<{ text: string; agent: string | null } | null>(null);
  const [agent, setAgent] = useState<string | null>(null);
  const field = useRef<HTMLFormElement>(null);
  const [{ data: agents }] = useQuery({ query: WorkshopAgentsDocument });
  const variables = { text: asked?.text ?? '' };
  const [understood, understandAgain] = useQuery({
    query: TryUnderstandDocument,
    variables,
    pause: !asked,
    requestPolicy: 'network-only',
  });
  const [answered, answerAgain] = useQuery({
    query: TryAnswerDocument,
    variables: { ...variables, agentProfileId: asked?.agent ?? null },
    pause: !asked || !mayTeach,
    requestPolicy: 'network-only',
  });
  useKeys({ '/': () => field.current?.querySelector('textarea')?.focus() });
  useEffect(() => field.current?.querySelector('textarea')?.focus(), []);
  const run = (wanted: string) => {
    if (!wanted.trim()) return;
    if (asked?.text === wanted.trim() && asked.agent === agent) {
      understandAgain();
      if (mayTeach) answerAgain();
    } else setAsked({ text: wanted.trim(), agent });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(text);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(text);
  };
  const active = agents?.agentProfiles.filter(each => each.active) ?? [];
  return (
    <Sheet wide>
      <form ref={field} onSubmit={submit} className="rounded-lg border bg-surface p-3.5">
        <Textarea
          label={say('message')}
          rows={2}
          maxLength={4_000}
          value={text}
          placeholder={say('hint')}
          className="text-base"
          onChange={event => setText(event.target.value)}
          onKeyDown={press}
        />
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Button kind="solid" type="submit" disabled={!text.trim()} title={`Enter · ${modKey}Enter`} className="h-8">
            {say('run')}
          </Button>
          {mayTeach && active.length > 1 && (
            <div className="w-40">
              <Select
                bare
                label={say('agent')}
                value={agent ?? ''}
                onChange={event => setAgent(event.target.value || null)}
              >
                {active.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </div>
          )}
          <p className="flex-1 text-xs text-ink-3">{say('nothingSent')}</p>
        </div>
        <div className="mt-2.5 flex flex-wrap gap-1.5 border-t pt-2.5">
          {samples.map(each => (
            <button
              key={each}
              type="button"
              className="max-w-full truncate rounded-full border px-2.5 py-0.5 text-xs text-ink-2 hover:bg-sunken"
              onClick={() => {
                setText(say(each));
                setAsked({ text: say(each), agent });
              }}
            >
              {say(each)}
            </button>
          ))}
        </div>
      </form>
      {!asked ? (
        <EmptyState icon="flask" title={say('emptyTitle')}>
          {say('emptyBody')}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {mayTeach &&
            (answered.data ? (
              <AnswerPart answer={answered.data.previewAnswer} stale={answered.fetching} />
            ) : answered.error ? (
              <Failure text={errorText(answered.error)} onAgain={answerAgain} />
            ) : (
              <Skeleton lines={6} />
            ))}
          {understood.data ? (
            <UnderstoodPart understanding={understood.data.understand} stale={understood.fetching} />
          ) : understood.error ? (
            <Failure text={errorText(understood.error)} onAgain={understandAgain} />
          ) : (
            <Skeleton lines={8} />
          )}
        </div>
      )}
    </Sheet>
  );
};
