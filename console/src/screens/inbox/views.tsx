import { useEffect } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type ConversationFilter, SaveListViewDocument } from '../../gql/graphql';
import { kept } from '../../lib/store';
import { useWrite } from '../../lib/write';
import { IconButton } from '../../ui/button';
import { Views } from '../views/views';
import { viewTexts } from '../views/views.texts';
import { type InboxSearch, searchOfView, viewFilterOf } from './search';

/** The saved views of the inbox, stored at the server like those of the other lists. */
export const InboxViews = ({ search, onShow }: { search: InboxSearch; onShow(next: InboxSearch): void }) => {
  const say = useTexts(viewTexts);
  const { user } = useViewer();
  useBringAlong();
  return (
    <Views
      entityType="CONVERSATION"
      now={{ filter: viewFilterOf(search, user.seller?.id), orderBy: null }}
      onOpen={view => onShow(searchOfView(view.filter as ConversationFilter, view.user?.seller?.id))}
      trigger={<IconButton icon="eye" label={say('views')} title={`${say('views')} (v)`} className="size-8" />}
    />
  );
};

/** Moves views that an earlier version of the console stored in this browser to the server, once. */
function useBringAlong(): void {
  const write = useWrite();
  const { user, tenant } = useViewer();
  const shelf = `views.${tenant.id}.${user.id}`;
  const seller = user.seller?.id;
  useEffect(() => {
    const before = kept.read<{ name: string; search: InboxSearch }[]>(shelf);
    if (!before) return;
    // Removed first, so that a second tab or strict mode does not move them twice.
    kept.write(shelf, null);
    for (const { name, search } of before) {
      const input = { entityType: 'CONVERSATION' as const, name, filter: viewFilterOf(search, seller) };
      void write(SaveListViewDocument, { input }, { quiet: true }).then(({ refusal }) => {
        // The server was away: they are stored again until the next visit.
        if (refusal?.code === 'ERROR') kept.write(shelf, before);
      });
    }
  }, [shelf, seller, write]);
}
