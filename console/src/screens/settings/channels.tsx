import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, SettingsChannelsDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Sheet } from '../../ui/sections';
import { ChannelRow } from './channel-row';
import { channelsTexts } from './channels.texts';
import { ConnectDialog } from './connect-dialog';
import { CredentialsDialog } from './credentials-dialog';
import { settingsTexts } from './settings.texts';

/** The connected channels, their status, and how to connect more. */
export const Channels = () => {
  const say = useTexts(channelsTexts);
  const sayAll = useTexts(settingsTexts);
  const { data, again, waiting } = useRead(SettingsChannelsDocument, {});
  const [open, setOpen] = useState<
    { what: 'connect'; account: Account | null } | { what: 'credentials'; account: Account } | null
  >(null);
  const accounts = data?.channelAccounts;
  const close = () => {
    setOpen(null);
    again();
  };
  return (
    <Sheet>
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold">{sayAll('channels')}</h2>
          <p className="text-ink-2">{say('what')}</p>
        </div>
        <Button kind="solid" icon="plus" onClick={() => setOpen({ what: 'connect', account: null })}>
          {say('connect')}
        </Button>
      </div>
      {waiting}
      {accounts?.length === 0 && (
        <div className="rounded-lg border bg-surface py-8">
          <EmptyState icon="plug" title={say('none')}>
            {say('noneBody')}
          </EmptyState>
        </div>
      )}
      {accounts && accounts.length > 0 && (
        <ul className="rounded-lg border bg-surface">
          {accounts.map(account => (
            <ChannelRow
              key={account.id}
              account={account}
              onSetUp={() => setOpen({ what: 'connect', account })}
              onCredentials={() => setOpen({ what: 'credentials', account })}
            />
          ))}
        </ul>
      )}
      {open?.what === 'connect' && <ConnectDialog account={open.account} onClose={close} />}
      {open?.what === 'credentials' && <CredentialsDialog account={open.account} onClose={close} />}
    </Sheet>
  );
};
