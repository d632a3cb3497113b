import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type OperationResult, useClient, useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { useNotificationEvents } from '../../app/use-notification-events';
import {
  MarkNotificationsReadDocument,
  NotificationsDocument,
  UnreadNotificationsDocument,
  type UnreadNotificationsQuery,
} from '../../gql/graphql';
import { useRowKeys } from '../../lib/rows';
import { useThrottled } from '../../lib/throttle';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Screen, Segments } from '../../ui/screen';
import { toast } from '../../ui/toast';
import { NotificationRow } from './line';
import { notificationsTexts, typeTexts } from './notifications.texts';
import { type NotificationSearch, notificationTypes } from './route';
import { SettingsDialog } from './settings-dialog';
import { useOpen } from './use-place';

const page = 30;
const most = 100;
/** The maximum number of notifications that the server marks as read in one request. */
const atOnce = 1_000;

/** The user's notifications, newest first. */
export const Notifications = () => {
  const say = useTexts(notificationsTexts);
  const sayType = useTexts(typeTexts);
  const errorText = useErrorText();
  const onceText = useErrorText(true);
  const search = useSearch({ from: '/shell/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const write = useWrite();
  const client = useClient();
  const open = useOpen();
  const [first, setFirst] = useState(page);
  const [setting, setSetting] = useState(false);
  const box = useRef<HTMLUListElement>(null);
  const [{ data, error }, read] = useQuery({
    query: NotificationsDocument,
    // The type is filtered here, among as many notifications as one page can hold.
    variables: { first: search.type ? most : first, unreadOnly: search.unread ?? false },
  });
  const readAgain = useThrottled(() => read({ requestPolicy: 'network-only' }), 400);
  useCatchUp(readAgain);
  useNotificationEvents(({ __typename }) => {
    if (__typename !== 'Subscribed') readAgain();
  });
  useRowKeys(box, ['m']);
  const nodes = data?.notifications.nodes ?? [];
  const shown = nodes.filter(
    ({ type, read: isRead }) => (!search.type || type === search.type) && (!search.unread || !isRead),
  );
  const mark = (ids: string[]) => write(MarkNotificationsReadDocument, { ids });
  const hasMore = data?.notifications.pageInfo.hasNextPage ?? false;
  const [marking, setMarking] = useState(false);
  /** Marks all notifications that match the filter as read, including those that are not loaded. */
  const markAll = async () => {
    setMarking(true);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const asked: OperationResult<UnreadNotificationsQuery> = await client
        .query(UnreadNotificationsDocument, { after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (asked.error) toast.bad(onceText(asked.error));
      const list = asked.data?.notifications;
      ids.push(...(list?.nodes ?? []).filter(({ type }) => !search.type || type === search.type).map(({ id }) => id));
      after = list?.pageInfo.hasNextPage ? (list.pageInfo.endCursor ?? null) : null;
    } while (after);
    for (let at = 0; at < ids.length; at += atOnce) await mark(ids.slice(at, at + atOnce));
    setMarking(false);
    readAgain();
  };
  const filter = (next: NotificationSearch) => void navigate({ search: next });
  const isFiltered = Boolean(search.type ?? search.unread);
  return (
    <Screen
      title={say('title')}
      note={<span className="hidden md:inline">{say('keys')}</span>}
      actions={
        <>
          <Button
            icon="checks"
            disabled={marking || !(hasMore || shown.some(each => !each.read))}
            onClick={() => void markAll()}
          >
            {say('markAll')}
          </Button>
          <Button icon="settings" kind="plain" onClick={() => setSetting(true)} aria-label={say('settings')}>
            <span className="hidden sm:inline">{say('settings')}</span>
          </Button>
        </>
      }
    >
      <div className="mx-auto max-w-3xl">
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <Segments
            label={say('show')}
            value={search.unread ? 'unread' : 'all'}
            choices={[
              { value: 'all', title: say('everything') },
              { value: 'unread', title: say('unread') },
            ]}
            onChoose={next =>
              filter({ ...(search.type && { type: search.type }), ...(next === 'unread' && { unread: true }) })
            }
          />
          <div className="w-52">
            <Select
              bare
              label={say('type')}
              className="h-7"
              value={search.type ?? ''}
              onChange={event => {
                const type = notificationTypes.find(each => each === event.target.value);
                filter({ ...(type && { type }), ...(search.unread && { unread: true }) });
              }}
            >
              <option value="">{say('everyType')}</option>
              {notificationTypes.map(type => (
                <option key={type} value={type}>
                  {sayType(type)}
                </option>
              ))}
            </Select>
          </div>
        </div>
        {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
        {!data && !error && <Skeleton lines={9} />}
        {data && shown.length === 0 && (
          <div className="pt-10">
            <EmptyState icon="bell" title={say('emptyTitle')}>
              {say(isFiltered ? 'noneBody' : 'emptyBody')}
            </EmptyState>
          </div>
        )}
        {shown.length > 0 && (
          <ul ref={box} aria-label={say('list')} className="overflow-hidden rounded-lg border bg-surface">
            {shown.map(each => (
              <NotificationRow
                key={each.id}
                notification={each}
                onOpen={() => {
                  if (!each.read) void mark([each.id]);
                  void open(each);
                }}
                onRead={() => void mark([each.id])}
              />
            ))}
          </ul>
        )}
        {hasMore && !search.type && first < most && (
          <Button className="mt-3" onClick={() => setFirst(Math.min(first + page, most))}>
            {say('more')}
          </Button>
        )}
      </div>
      {setting && <SettingsDialog onClose={() => setSetting(false)} />}
    </Screen>
  );
};
