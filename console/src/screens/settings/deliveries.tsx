import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  type SettingsDeliveryFragment as Delivery,
  ReplayDeliveriesDocument,
  SettingsDeliveriesDocument,
} from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type Chosen, type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { toast } from '../../ui/toast';
import { useEventWords } from './use-event-words';
import { webhooksTexts } from './webhooks.texts';

const states = ['PENDING', 'DELIVERED', 'FAILED', 'DEAD'] as const;
const tones: Record<string, Tone> = { PENDING: 'quiet', DELIVERED: 'good', FAILED: 'warm', DEAD: 'bad' };

/** The deliveries of events to endpoints, with their attempts, and a button to send them again. */
export const Deliveries = () => {
  const say = useTexts(webhooksTexts);
  const wordsOf = useEventWords();
  const formats = useFormats();
  const write = useWrite();
  const [status, setStatus] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const pages = usePages(
    SettingsDeliveriesDocument,
    { status: status || null },
    ({ webhookDeliveries }) => webhookDeliveries,
  );
  const choose = (next: string) => {
    setStatus(next);
    // A delivery that the new status filter hides does not stay chosen, so that it is not sent again unseen.
    setChosen({});
  };
  const ids = Object.keys(chosen);
  const replay = async () => {
    const { data } = await write(ReplayDeliveriesDocument, { ids });
    if (!data) return;
    toast.good(say('replayed', { count: data.replayWebhookDeliveries.replayed ?? 0 }));
    setChosen({});
    pages.readAgain();
  };
  const columns: Column<Delivery>[] = [
    {
      id: 'event',
      title: say('event'),
      width: 150,
      grow: 1,
      cell: ({ event }) => <span title={event}>{wordsOf(event)}</span>,
    },
    {
      id: 'url',
      title: say('url'),
      width: 150,
      grow: 2,
      cell: ({ endpoint }) => <span className="text-ink-2">{endpoint.url}</span>,
    },
    {
      id: 'state',
      title: say('state'),
      width: 110,
      essential: true,
      cell: ({ status: state }) => (
        <Badge tone={tones[state] ?? 'quiet'}>{state in webhooksTexts ? say(state as 'DEAD') : state}</Badge>
      ),
    },
    {
      id: 'attempts',
      title: say('attempts'),
      width: 72,
      align: 'end',
      cell: ({ attempts }) => formats.number(attempts),
    },
    {
      id: 'answer',
      title: say('answer'),
      width: 84,
      align: 'end',
      cell: ({ responseStatus }) => responseStatus ?? '—',
    },
    {
      id: 'when',
      title: say('when'),
      width: 150,
      align: 'end',
      cell: ({ createdAt, nextAttemptAt }) =>
        nextAttemptAt ? say('nextAt', { at: formats.relative(nextAttemptAt) }) : formats.moment(createdAt),
    },
  ];
  return (
    <Card
      title={say('deliveries')}
      what={say('deliveriesWhat')}
      action={
        <span className="flex items-center gap-2">
          {ids.length > 0 && (
            <Button icon="refresh" onClick={() => void replay()}>
              {say('replayChosen', { count: ids.length })}
            </Button>
          )}
          <span className="w-32">
            <Select bare label={say('state')} value={status} onChange={event => choose(event.target.value)}>
              <option value="">{say('every')}</option>
              {states.map(each => (
                <option key={each} value={each}>
                  {say(each)}
                </option>
              ))}
            </Select>
          </span>
        </span>
      }
    >
      <div className="flex h-96 flex-col overflow-hidden rounded-b-lg">
        <DataTable
          label={say('deliveries')}
          shelf="settings.deliveries"
          columns={columns}
          pages={pages}
          nameOf={({ event, createdAt }) => `${wordsOf(event)} ${formats.moment(createdAt)}`}
          chosen={chosen}
          onChosen={setChosen}
          empty={
            <EmptyState icon="hook" title={say('noDeliveries')}>
              {say('noDeliveriesBody')}
            </EmptyState>
          }
        />
      </div>
    </Card>
  );
};
