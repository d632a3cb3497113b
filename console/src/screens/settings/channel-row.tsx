import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, ChangeChannelDocument, TestChannelDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge, type Tone } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { channelTexts } from '../../words/channel.texts';
import { channelsTexts, providerTexts } from './channels.texts';

const tones: Record<Account['status'], Tone> = { ACTIVE: 'good', PAUSED: 'warm', BROKEN: 'bad' };

/** One account: its status, when it last received and sent a message, and its actions. */
export const ChannelRow = ({
  account,
  onSetUp,
  onCredentials,
}: {
  account: Account;
  onSetUp(): void;
  onCredentials(): void;
}) => {
  const say = useTexts(channelsTexts);
  const sayChannel = useTexts(channelTexts);
  const sayProvider = useTexts(providerTexts);
  const formats = useFormats();
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const { id, name, channel, provider, externalId, status, state, sandbox, lastError, lastInboundAt, lastOutboundAt } =
    account;
  const test = async () => {
    setBusy(true);
    const { refusal } = await write(TestChannelDocument, { id });
    setBusy(false);
    if (!refusal) toast.good(say('works', { name }));
  };
  const pause = async (active: boolean) => {
    const { refusal } = await write(ChangeChannelDocument, { input: { channelAccountId: id, active } });
    if (!refusal) toast.good(say(active ? 'resumed' : 'paused'));
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b px-3.5 py-2.5 last:border-b-0">
      <div className="min-w-52 flex-1">
        <p className="flex min-w-0 flex-wrap items-center gap-1.5">
          <span className="min-w-0 font-medium break-words">{name}</span>
          <Badge tone={tones[status]}>{say(status)}</Badge>
          {state !== 'PROVEN' && <Badge tone={state === 'LOST' ? 'bad' : 'quiet'}>{say(state)}</Badge>}
          {sandbox && (
            <Badge tone="warm" title={say('sandboxWhat')}>
              {say('sandbox')}
            </Badge>
          )}
        </p>
        <p className="text-xs break-words text-ink-3">
          {sayChannel(channel)} · {sayProvider(provider)} · {externalId}
        </p>
        <p className="text-xs text-ink-3">
          {lastInboundAt ? say('lastIn', { at: formats.relative(lastInboundAt) }) : say('neverIn')}
          {lastOutboundAt ? `, ${say('lastOut', { at: formats.relative(lastOutboundAt) })}` : ''}
        </p>
        {lastError && <p className="text-xs text-bad">{lastError}</p>}
      </div>
      <div className="flex items-center gap-2 max-sm:w-full">
        {provider !== 'FORM' && (
          <Button disabled={busy} onClick={() => void test()}>
            {say('test')}
          </Button>
        )}
        <Button onClick={onSetUp}>{say('setUp')}</Button>
        <Menu align="end" trigger={<IconButton icon="more" label={say('more', { name })} />}>
          <MenuItem icon="key" onSelect={onCredentials}>
            {say('credentials')}
          </MenuItem>
          <MenuItem icon="clock" onSelect={() => void pause(!account.active)}>
            {say(account.active ? 'pause' : 'resume')}
          </MenuItem>
        </Menu>
      </div>
    </li>
  );
};
