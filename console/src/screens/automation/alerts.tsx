import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useSubscription } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useLive } from '../../app/use-live';
import { useViewer } from '../../app/viewer';
import {
  AcknowledgeAlertDocument,
  AlertRaisedDocument,
  type AlertRowFragment,
  AlertsDocument,
} from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { usePages } from '../../lib/pages';
import { placeOf, textsIn } from '../../lib/places';
import { useRowKeys } from '../../lib/rows';
import { runs } from '../../lib/tenant-settings';
import { useErrorText, useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Line } from '../../ui/line';
import { More } from '../../ui/more';
import { Segments } from '../../ui/screen';
import { alertTexts, automationTexts } from './automation.texts';
import type { AutomationSearch } from './search';
import { tabsOf } from './tabs';

const looks = {
  INFO: { tone: 'quiet', ink: 'text-ink-3' },
  WARNING: { tone: 'warm', ink: 'text-warm' },
  CRITICAL: { tone: 'bad', ink: 'text-bad' },
} as const satisfies Record<string, { tone: Tone; ink: string }>;
const lookOf = ({ severity }: AlertRowFragment) => (severity in looks ? (severity as keyof typeof looks) : 'INFO');

/** Urgent alerts, newest first, until somebody acknowledges them. */
export const Alerts = ({ search }: { search: AutomationSearch }) => {
  const say = useTexts(alertTexts);
  const sayAny = useTexts(automationTexts);
  const errorText = useErrorText();
  const formats = useFormats();
  const write = useWrite();
  const navigate = useNavigate({ from: '/automation/{-$tab}' });
  const maySell = useMaySell();
  const { user } = useViewer();
  /** Channels are settings of the managers, and posts concern the whole business. */
  const placeFor = ({ details }: AlertRowFragment) => {
    const { accountId, socialPostId, ...ids } = textsIn(details);
    return placeOf({
      ...ids,
      ...(accountId && runs(user.role) && { accountId }),
      ...(socialPostId && tabsOf(user.role).includes('posts') && { socialPostId }),
    });
  };
  const seen = search.status === 'seen';
  const pages = usePages(AlertsDocument, { acknowledged: seen }, ({ alerts }) => alerts, { renewsAll: true });
  const { error, loading } = pages;
  const readAgain = useLive(pages.readAgain);
  useSubscription({ query: AlertRaisedDocument }, () => {
    readAgain();
    return null;
  });
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['x']);
  const acknowledge = async (alertId: string) => {
    const { data } = await write(AcknowledgeAlertDocument, { alertId });
    if (!data) return;
    if (data.acknowledgeAlert.alert) pages.patch(alertId, data.acknowledgeAlert.alert);
    readAgain();
  };
  // An alert that was acknowledged just now leaves the open ones at once.
  const shown = pages.rows.filter(({ acknowledgedAt }) => (acknowledgedAt !== null) === seen);
  return (
    <div className="mx-auto max-w-4xl">
      <div className="mb-2 flex">
        <Segments
          label={say('state')}
          value={seen ? 'seen' : 'open'}
          choices={[
            { value: 'open', title: say('open') },
            { value: 'seen', title: say('seen') },
          ]}
          onChoose={next => void navigate({ search: next === 'seen' ? { status: next } : {} })}
        />
      </div>
      {error && <Failure text={errorText(error)} onAgain={readAgain} />}
      {loading && shown.length === 0 && <Skeleton lines={9} />}
      {!loading && !error && pages.complete && shown.length === 0 && (
        <div className="pt-10">
          <EmptyState icon="alert" title={say('noneTitle')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {shown.length > 0 && (
        <ul ref={box} aria-label={sayAny('alerts')} className="overflow-hidden rounded-lg border bg-surface">
          {shown.map(alert => {
            const look = lookOf(alert);
            return (
              <Line
                key={alert.id}
                place={placeFor(alert)}
                start={<Icon name="alert" className={cx('ml-1.5', looks[look].ink)} />}
                title={alert.title}
                detail={
                  alert.acknowledgedAt
                    ? say('acknowledged', { when: formats.relative(alert.acknowledgedAt) })
                    : formats.relative(alert.raisedAt)
                }
                end={<Badge tone={looks[look].tone}>{say(look)}</Badge>}
                after={
                  !alert.acknowledgedAt &&
                  maySell && (
                    <Button icon="check" data-key="x" className="mr-2" onClick={() => void acknowledge(alert.id)}>
                      {say('acknowledge')}
                    </Button>
                  )
                }
              />
            );
          })}
        </ul>
      )}
      <More pages={pages} />
    </div>
  );
};
