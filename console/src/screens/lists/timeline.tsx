import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { ListTimelineDocument } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { type FieldChangeShown, useChangeLine } from '../inbox/change-line';
import { Part } from '../inbox/part';
import { consentChangeTexts, decisionTexts, timelineTexts } from '../inbox/person.texts';
import { panelTexts } from './lists.texts';
import { useSourceText } from './source';

/** The history of a contact, newest first. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const say = useTexts(panelTexts);
  const sayKind = useTexts(timelineTexts);
  const sayDecision = useTexts(decisionTexts);
  const sayConsent = useTexts(consentChangeTexts);
  const saySource = useSourceText();
  const formats = useFormats();
  const errorText = useErrorText();
  const [{ data, error }, read] = useQuery({ query: ListTimelineDocument, variables: { contactId } });
  const changeLine = useChangeLine();
  const titleOf = (kind: string, title: string, change?: FieldChangeShown | null): string => {
    if (change) return changeLine(change);
    if (kind === 'DECISION' && title in decisionTexts) return sayDecision(title as keyof typeof decisionTexts);
    if (kind === 'CONSENT' && title in consentChangeTexts) return sayConsent(title as keyof typeof consentChangeTexts);
    return kind === 'LEAD' ? saySource(title) : title;
  };
  const items = data?.timeline.nodes ?? [];
  return (
    <Part title={say('history')}>
      {error && !data && <Failure text={errorText(error)} onAgain={() => read({ requestPolicy: 'network-only' })} />}
      {!error && !data && <Skeleton lines={6} />}
      {data && items.length === 0 && <p className="text-ink-3">{say('noHistory')}</p>}
      <ol className="flex flex-col gap-1.5 border-l pl-3">
        {items.map(({ id, kind, title, at, fieldChange }) => (
          <li key={id} className="relative">
            <span aria-hidden="true" className="absolute top-1.5 -left-[16px] size-[7px] rounded-full bg-line-strong" />
            <p className="flex justify-between gap-2 text-2xs text-ink-3">
              <span>{kind in timelineTexts ? sayKind(kind as keyof typeof timelineTexts) : kind}</span>
              <time dateTime={at}>{formats.moment(at)}</time>
            </p>
            <p className="line-clamp-2">{titleOf(kind, title, fieldChange)}</p>
          </li>
        ))}
      </ol>
    </Part>
  );
};
