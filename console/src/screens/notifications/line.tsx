import { useFormats, useTexts } from '../../app/intl';
import type { NotificationLineFragment, NotificationType } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { IconButton } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { notificationsTexts, typeTexts } from './notifications.texts';

const looks: Record<NotificationType, { icon: IconName; tone: string }> = {
  HOT_LEAD: { icon: 'fire', tone: 'bg-hot-soft text-hot' },
  LEAD_GIVEN: { icon: 'person', tone: 'bg-good-soft text-good' },
  UNANSWERED: { icon: 'inbox', tone: 'bg-warm-soft text-warm' },
  FOLLOW_UP: { icon: 'clock', tone: 'bg-cold-soft text-cold' },
  ESCALATION: { icon: 'hand', tone: 'bg-bad-soft text-bad' },
  ALERT: { icon: 'alert', tone: 'bg-warm-soft text-warm' },
  PERFORMANCE: { icon: 'chart', tone: 'bg-good-soft text-good' },
  PROJECT_READY: { icon: 'check', tone: 'bg-good-soft text-good' },
  APPOINTMENT: { icon: 'clock', tone: 'bg-cold-soft text-cold' },
};

export const NotificationRow = ({
  notification,
  onOpen,
  onRead,
}: {
  notification: NotificationLineFragment;
  onOpen(): void;
  onRead(): void;
}) => {
  const say = useTexts(notificationsTexts);
  const sayType = useTexts(typeTexts);
  const formats = useFormats();
  const { type, title, body, read, createdAt } = notification;
  const { icon, tone } = looks[type];
  // If the title is only the type, which is already shown below, the body is shown as the title.
  const isNamed = title !== sayType(type);
  return (
    <li data-row="" className="flex items-start border-b last:border-b-0 focus-within:bg-accent-soft hover:bg-sunken">
      <button type="button" onClick={onOpen} className="flex min-w-0 flex-1 items-start gap-3 px-3 py-2 text-left">
        <span className={cx('mt-0.5 flex size-7 flex-none items-center justify-center rounded-full', tone)}>
          <Icon name={icon} size={15} />
        </span>
        <span className="min-w-0 flex-1">
          <span className={cx('block', read ? 'text-ink-2' : 'font-semibold')}>
            {!read && <span className="sr-only">{say('isUnread')}: </span>}
            {isNamed ? title : body}
          </span>
          {isNamed && <span className="block text-xs text-ink-2">{body}</span>}
          <span className="block text-2xs text-ink-3">
            {sayType(type)} · <time dateTime={createdAt}>{formats.relative(createdAt)}</time>
          </span>
        </span>
      </button>
      <span className="flex w-10 flex-none items-center justify-center py-2.5">
        {!read && (
          <IconButton
            icon="check"
            label={say('markRead')}
            title={`${say('markRead')} (m)`}
            data-key="m"
            onClick={onRead}
          />
        )}
      </span>
    </li>
  );
};
