import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { TryAnswerDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { useMayTeach } from './workshop';
import { knowledgeTexts } from './workshop.texts';

/** Finds articles as the agent does: by what it would answer to a question, and from which of them. */
export const AskAsCustomer = ({ onOpen }: { onOpen(articleId: string): void }) => {
  const say = useTexts(knowledgeTexts);
  const mayTeach = useMayTeach();
  const [text, setText] = useState('');
  const { data, waiting } = useRead(TryAnswerDocument, { text }, { pause: text === '', lines: 2 });
  if (!mayTeach) return null;
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setText(String(new FormData(event.currentTarget).get('question') ?? '').trim());
  };
  const answer = text ? data?.previewAnswer : null;
  return (
    <div className="flex-none border-b bg-surface px-4 py-2.5">
      <form className="flex items-center gap-2" onSubmit={ask}>
        <div className="flex-1">
          <Input bare label={say('ask')} name="question" required placeholder={say('askHint')} />
        </div>
        <Button type="submit" className="h-8">
          {say('ask')}
        </Button>
      </form>
      {text && !answer && waiting}
      {answer && (
        <div role="status" className="mt-2 rounded-lg bg-bubble-bot px-3 py-2">
          {answer.sources.length === 0 ? (
            <p>{say('foundNothing')}</p>
          ) : (
            <>
              <p className="text-xs text-ink-2">{say('found')}</p>
              <p className="mt-0.5 whitespace-pre-wrap">{answer.text}</p>
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
