import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  ChangeEndpointDocument,
  DeleteEndpointDocument,
  type SettingsEndpointFragment as Endpoint,
  SettingsEndpointsDocument,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { Switch } from '../../ui/form';
import { Menu, MenuItem } from '../../ui/menu';
import { Sheet } from '../../ui/sections';
import { Deliveries } from './deliveries';
import { EndpointDialog, SecretDialog } from './endpoint-dialog';
import { useEventWords } from './use-event-words';
import { webhooksTexts } from './webhooks.texts';

type Open =
  | { what: 'edit'; endpoint: Endpoint | null }
  | { what: 'remove'; endpoint: Endpoint }
  | { what: 'secret'; secret: string };

/** The webhook endpoints, and the result of each message to them. */
export const Webhooks = () => {
  const say = useTexts(webhooksTexts);
  const wordsOf = useEventWords();
  const formats = useFormats();
  const write = useWrite();
  const { data, again, waiting } = useRead(SettingsEndpointsDocument, {});
  const [open, setOpen] = useState<Open | null>(null);
  const endpoints = data?.webhookEndpoints;
  const close = () => {
    setOpen(null);
    again();
  };
  const rotate = async ({ id }: Endpoint) => {
    const { data: changed } = await write(ChangeEndpointDocument, {
      input: { webhookEndpointId: id, rotateSecret: true },
    });
    const secret = changed?.updateWebhookEndpoint.secret;
    if (secret) setOpen({ what: 'secret', secret });
  };
  return (
    <Sheet wide>
      <Card
        title={say('endpoints')}
        what={say('what')}
        action={
          <Button kind="solid" icon="plus" onClick={() => setOpen({ what: 'edit', endpoint: null })}>
            {say('add')}
          </Button>
        }
      >
        {waiting}
        {endpoints?.length === 0 && (
          <div className="py-6">
            <EmptyState icon="hook" title={say('none')}>
              {say('noneBody')}
            </EmptyState>
          </div>
        )}
        <ul>
          {endpoints?.map(endpoint => (
            <li key={endpoint.id} className="flex items-center gap-3 border-b px-3.5 py-2 last:border-b-0">
              <Switch
                bare
                label={say('activeOf', { url: endpoint.url })}
                checked={endpoint.active}
                onChange={active =>
                  void write(ChangeEndpointDocument, { input: { webhookEndpointId: endpoint.id, active } })
                }
              />
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium">{endpoint.url}</p>
                <p className="truncate text-xs text-ink-3" title={endpoint.events.map(wordsOf).join(', ')}>
                  {say('eventsOf', { count: endpoint.events.length })} ·{' '}
                  {endpoint.lastSuccessAt
                    ? say('lastSuccess', { at: formats.relative(endpoint.lastSuccessAt) })
                    : say('neverTook')}
                </p>
                {endpoint.lastError && <p className="text-xs text-bad">{endpoint.lastError}</p>}
              </div>
              <Menu align="end" trigger={<IconButton icon="more" label={say('more', { url: endpoint.url })} />}>
                <MenuItem icon="pencil" onSelect={() => setOpen({ what: 'edit', endpoint })}>
                  {say('edit')}
                </MenuItem>
                <MenuItem icon="key" onSelect={() => void rotate(endpoint)}>
                  {say('rotate')}
                </MenuItem>
                <MenuItem icon="close" onSelect={() => setOpen({ what: 'remove', endpoint })}>
                  {say('remove')}
                </MenuItem>
              </Menu>
            </li>
          ))}
        </ul>
      </Card>
      <Deliveries />
      {open?.what === 'edit' && <EndpointDialog endpoint={open.endpoint} onClose={close} />}
      {open?.what === 'secret' && <SecretDialog secret={open.secret} onClose={close} />}
      {open?.what === 'remove' && (
        <Confirm
          title={say('removeTitle', { url: open.endpoint.url })}
          action={say('remove')}
          onConfirm={() => write(DeleteEndpointDocument, { id: open.endpoint.id })}
          onClose={close}
        >
          {say('removeWhat')}
        </Confirm>
      )}
    </Sheet>
  );
};
