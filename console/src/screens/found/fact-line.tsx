import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import {
  AcceptFactDocument,
  DismissFactDocument,
  type FoundFactFragment,
  type FoundOfFragment,
  UndoFactDocument,
} from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { languageName } from '../../lib/language-name';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { factFieldTexts, foundTexts, lineTypeTexts } from './found.texts';

/** The field of the contact that a fact is about; the other facts are stored nowhere else. */
const fieldOf = {
  NAME: 'name',
  COMPANY: 'company',
  EMAIL: 'email',
  PHONE: 'phone',
  CITY: 'city',
  BIRTHDAY: 'birthday',
  LANGUAGE: 'language',
} as const;

/** A fact with its source, and what may be done with it. */
export const FactLine = ({
  fact,
  contact,
  onChanged,
}: {
  fact: FoundFactFragment;
  contact: FoundOfFragment;
  onChanged?: (() => void) | undefined;
}) => {
  const say = useTexts(foundTexts);
  const sayField = useTexts(factFieldTexts);
  const maySell = useMaySell();
  const write = useWrite();
  const wordsOf = useFactWords();
  const { busy, run } = useBusy();
  const isSuggested = fact.state === 'SUGGESTED';
  const field = fact.field in fieldOf ? fieldOf[fact.field as keyof typeof fieldOf] : null;
  const stored = field && contact[field];
  const input = { factId: fact.id };
  const settle = (decide: () => Promise<{ refusal: unknown }>) =>
    void run(async () => {
      const { refusal } = await decide();
      if (!refusal) onChanged?.();
    });
  return (
    <li className="flex items-start justify-between gap-2">
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <span className="text-ink-3">{sayField(fact.field)}</span>{' '}
          <span className="font-medium">{wordsOf(fact.field, fact.value)}</span>{' '}
          {isSuggested && <Badge tone="warm">{say('suggested')}</Badge>}
        </p>
        {isSuggested && stored && (
          <p className="text-xs text-ink-2">{say('replaces', { value: wordsOf(fact.field, stored) })}</p>
        )}
        <p className="text-xs text-ink-3">
          <Source fact={fact} />
        </p>
      </div>
      {maySell && (
        <div className="flex flex-none flex-col items-stretch gap-1">
          {isSuggested ? (
            <>
              <Button
                className="h-6"
                disabled={busy}
                onClick={() => settle(() => write(AcceptFactDocument, { input }))}
              >
                {say('accept')}
              </Button>
              <Button
                className="h-6"
                disabled={busy}
                onClick={() => settle(() => write(DismissFactDocument, { input }))}
              >
                {say('dismiss')}
              </Button>
            </>
          ) : (
            <Button className="h-6" disabled={busy} onClick={() => settle(() => write(UndoFactDocument, { input }))}>
              {say('undo')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

/** Where a fact comes from, in words; a message opens its conversation, a page itself. */
const Source = ({ fact: { source, sourceUrl, message } }: { fact: FoundFactFragment }) => {
  const say = useTexts(foundTexts);
  const formats = useFormats();
  if (source === 'MESSAGE' || source === 'SIGNATURE')
    return message ? (
      <Link
        to="/inbox/{-$conversationId}"
        params={{ conversationId: message.conversation.id }}
        className="text-accent hover:underline"
      >
        {say(source, { day: formats.day(message.sentAt) })}
      </Link>
    ) : (
      say('messageGone')
    );
  if (source === 'WEBSITE' && sourceUrl?.startsWith('https://'))
    return (
      <a href={sourceUrl} target="_blank" rel="noreferrer" className="text-accent hover:underline">
        {say(source)}
      </a>
    );
  return say(source);
};

/** Returns a function that says a value in the reader's language. */
function useFactWords(): (field: FoundFactFragment['field'], value: string) => string {
  const formats = useFormats();
  const sayLine = useTexts(lineTypeTexts);
  return (field, value) => {
    if (field === 'LANGUAGE') return languageName(value, formats.language);
    if (field === 'COUNTRY') return countryName(value, formats.language);
    if (field === 'BIRTHDAY') return formats.day(`${value}T12:00:00`);
    return field === 'LINE_TYPE' && value in lineTypeTexts ? sayLine(value as keyof typeof lineTypeTexts) : value;
  };
}

function countryName(code: string, reader: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
