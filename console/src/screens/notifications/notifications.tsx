import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type OperationResult, useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { useNotificationEvents } from '../../app/use-notification-events';
import {
  MarkNotificationsReadDocument,
  NotificationsDocument,
  UnreadNotificationsDocument,
  type UnreadNotificationsQuery,
} from '../../gql/graphql';
import { usePages } from '../../lib/pages';
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
import { type NotificationSearch, notificationTypes } from './search';
import { SettingsDialog } from './settings-dialog';
import { useOpen } from './use-place';

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
  const [setting, setSetting] = useState(false);
  const box = useRef<HTMLUListElement>(null);
  const filters = { type: search.type ? [search.type] : null, unreadOnly: search.unread ?? false };
  const pages = usePages(NotificationsDocument, filters, ({ notifications }) => notifications);
  const { complete, error, moreError, patch } = pages;
  const readAgain = useThrottled(pages.readAgain, 400);
  const showRead = (ids: readonly string[]) => {
    for (const id of ids) patch(id, { read: true });
  };
  useNotificationEvents(event => {
    // Rows below the first page are not read again.
    if (event.__typename === 'MarkedRead') showRead(event.ids);
    if (event.__typename !== 'Subscribed') readAgain();
  });
  useRowKeys(box, ['m']);
  // While another filter is read, rows of the former one may still be there; a row that was read just now leaves the unread ones at once.
  const shown = pages.rows.filter(
    ({ type, read }) => (!search.type || type === search.type) && (!search.unread || !read),
  );
  const mark = async (ids: string[]) => {
    showRead(ids);
    const { refusal } = await write(MarkNotificationsReadDocument, { ids });
    if (refusal) pages.readAgain();
  };
  const [marking, setMarking] = useState(false);
  /** Marks all notifications that match the filter as read, including those that are not loaded. */
  const markAll = async () => {
    setMarking(true);
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const asked: OperationResult<UnreadNotificationsQuery> = await client
        .query(UnreadNotificationsDocument, { after, type: filters.type }, { requestPolicy: 'network-only' })
        .toPromise();
      if (asked.error) toast.bad(onceText(asked.error));
      const list = asked.data?.notifications;
      ids.push(...(list?.nodes ?? []).map(({ id }) => id));
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
            disabled={marking || (complete && shown.every(each => each.read))}
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
        {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
        {pages.loading && shown.length === 0 && <Skeleton lines={9} />}
        {complete && !pages.loading && shown.length === 0 && (
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
        {moreError && <Failure text={errorText(moreError)} onAgain={pages.readMore} />}
        {!complete && !moreError && !pages.loading && !error && (
          <Button className="mt-3" onClick={pages.readMore}>
            {say('more')}
          </Button>
        )}
      </div>
      {setting && <SettingsDialog onClose={() => setSetting(false)} />}
    </Screen>
  );
};
