import { lazy, Suspense, useState } from 'react';
import { useSubscription } from 'urql';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { reached } from '../../app/reached';
import { useLive } from '../../app/use-live';
import { InteractionWordsDocument, ThreadMessageUpdatedDocument, TimelineDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useRead } from '../../lib/read';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { Part } from '../../ui/part';
import { toast } from '../../ui/toast';
import { History } from './history';
import { historyTexts, noteTexts } from './history.texts';

const NoteDialog = lazy(() => reached(() => import('./note-dialog')).then(module => ({ default: module.NoteDialog })));

/** The history of a contact, newest first, back to the first event; if they are a customer, with a button that adds a note to it. */
export const Timeline = (props: { contactId: string; customerId?: string | null }) => {
  const say = useTexts(historyTexts);
  return (
    <Part title={say('timeline')}>
      <Events {...props} />
    </Part>
  );
};

const Events = ({ contactId, customerId }: { contactId: string; customerId?: string | null }) => {
  const sayNote = useTexts(noteTexts);
  const maySell = useMaySell();
  const [isNoting, setIsNoting] = useState(false);
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
      {customerId && maySell && data.interactionTypes.length > 0 && (
        <Button icon="plus" className="mb-2" onClick={() => setIsNoting(true)}>
          {sayNote('open')}
        </Button>
      )}
      {customerId && isNoting && (
        <Suspense>
          <NoteDialog
            customerId={customerId}
            types={data.interactionTypes}
            onMade={() => {
              setIsNoting(false);
              toast.good(sayNote('saved'));
              pages.readAgain();
            }}
            onClose={() => setIsNoting(false)}
          />
        </Suspense>
      )}
      <History items={rows} types={data.interactionTypes} />
      <More pages={pages} />
    </>
  );
};
