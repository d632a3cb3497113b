import type { CombinedError } from '@urql/core';
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { TryAnswerDocument, type TryAnswerQuery } from '../../gql/graphql';
import { useTyped } from '../../lib/typed';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ActionBadge } from './answer-marks';
import { isKnown } from './answers';
import { useMayTeach } from './may-teach';
import { knowledgeTexts } from './workshop.texts';

interface Question {
  text: string;
  answer?: TryAnswerQuery['previewAnswer'];
  error?: CombinedError;
}

/** Finds articles as the agent does: shows its answer to a question, and the articles that the answer uses. */
export const AskAsCustomer = ({ onOpen }: { onOpen(articleId: string): void }) => {
  const say = useTexts(knowledgeTexts);
  const mayTeach = useMayTeach();
  const client = useClient();
  const errorText = useErrorText();
  const [question, setQuestion] = useState<Question | null>(null);
  const [typed, setTyped] = useTyped('question as a customer', '');
  if (!mayTeach) return null;
  const ask = async (text: string) => {
    if (!text) return;
    const asked: Question = { text };
    setQuestion(asked);
    // Not from the cache: articles may have changed since the last question.
    const { data, error } = await client
      .query(TryAnswerDocument, { text }, { requestPolicy: 'network-only' })
      .toPromise();
    setQuestion(now => (now === asked ? { text, answer: data?.previewAnswer, error } : now));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void ask(typed.trim());
  };
  const { answer, error } = question ?? {};
  return (
    <div className="flex-none border-b bg-surface px-4 py-2.5">
      <form className="flex items-center gap-2" onSubmit={submit}>
        <div className="flex-1">
          <Input
            bare
            label={say('ask')}
            required
            placeholder={say('askHint')}
            value={typed}
            onChange={event => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" className="h-8">
          {say('ask')}
        </Button>
      </form>
      {question && error && <Failure text={errorText(error)} onAgain={() => void ask(question.text)} />}
      {question && !answer && !error && <Skeleton lines={2} />}
      {answer && (
        <div role="status" className="mt-2 rounded-lg bg-bubble-bot px-3 py-2">
          {!isKnown(answer) ? (
            <p>{say('foundNothing')}</p>
          ) : (
            <>
              <p className="text-xs text-ink-2">{say('found')}</p>
              <div className="mt-0.5 whitespace-pre-wrap">{answer.text || <ActionBadge action={answer.action} />}</div>
              <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1">
                {answer.sources.map(({ id, kind, title }) => (
                  <li key={id} className="flex items-center gap-1 text-xs">
                    <Icon name={kind === 'ARTICLE' ? 'book' : 'bag'} size={12} className="text-ink-3" />
                    {kind === 'ARTICLE' ? (
                      <button type="button" className="text-accent underline" onClick={() => onOpen(id)}>
                        {title}
                      </button>
                    ) : (
                      title
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
};
