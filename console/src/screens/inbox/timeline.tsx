import { useSubscription } from 'urql';
import { useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { InteractionWordsDocument, ThreadMessageUpdatedDocument, TimelineDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useRead } from '../../lib/read';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { History } from './history';
import { historyTexts } from './history.texts';

/** The history of a contact, newest first, back to the first event. */
export const Timeline = ({ contactId }: { contactId: string }) => {
  const say = useTexts(historyTexts);
  return (
    <Part title={say('timeline')}>
      <Events contactId={contactId} />
    </Part>
  );
};

const Events = ({ contactId }: { contactId: string }) => {
  const errorText = useErrorText();
  const pages = usePages(TimelineDocument, { contactId }, ({ timeline }) => timeline);
  const { data, waiting } = useRead(InteractionWordsDocument, {});
  const { rows, loading, error, patch } = pages;
  useLive(pages.readAgain);
  // A message may be edited or withdrawn, or its recording be transcribed, while it is shown.
  useSubscription({ query: ThreadMessageUpdatedDocument }, (_: unknown, { messageUpdated }) => {
    patch(messageUpdated.id, { message: messageUpdated });
    return null;
  });
  if (error) return <Failure text={errorText(error)} onAgain={pages.readAgain} />;
  if (loading && rows.length === 0) return <Skeleton lines={6} />;
  if (!data) return waiting;
  return (
    <>
      <History items={rows} types={data.interactionTypes} />
      <More pages={pages} />
    </>
  );
};
