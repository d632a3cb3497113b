import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useViewer } from '../../app/viewer';
import {
  AcknowledgeAlertDocument,
  AlertRaisedDocument,
  type AlertRowFragment,
  AlertsDocument,
} from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { placeOf, textsIn } from '../../lib/places';
import { useRowKeys } from '../../lib/rows';
import { runs } from '../../lib/tenant-settings';
import { useErrorText, useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState, Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Line } from '../../ui/line';
import { Segments } from '../../ui/screen';
import { alertTexts, automationTexts } from './automation.texts';
import { useLiveList } from './live';
import { type AutomationSearch, tabsOf } from './route';

const page = 30;
const most = 100;
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
  const [first, setFirst] = useState(page);
  const seen = search.status === 'seen';
  const [{ data, error }, read] = useQuery({ query: AlertsDocument, variables: { first, acknowledged: seen } });
  const readAgain = useLiveList(() => read({ requestPolicy: 'network-only' }));
  useSubscription({ query: AlertRaisedDocument }, () => {
    readAgain();
    return null;
  });
  const box = useRef<HTMLUListElement>(null);
  useRowKeys(box, ['x']);
  const acknowledge = async (alertId: string) => {
    const { data: done } = await write(AcknowledgeAlertDocument, { alertId });
    if (done) readAgain();
  };
  const shown = (data?.alerts.nodes ?? []).filter(({ acknowledgedAt }) => (acknowledgedAt !== null) === seen);
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
      {error && !data && <Failure text={errorText(error)} onAgain={readAgain} />}
      {!data && !error && <Skeleton lines={9} />}
      {data && shown.length === 0 && (
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
      {data?.alerts.pageInfo.hasNextPage && first < most && (
        <Button className="mt-3" onClick={() => setFirst(Math.min(first + page, most))}>
          {sayAny('more')}
        </Button>
      )}
    </div>
  );
};
