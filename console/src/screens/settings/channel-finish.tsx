import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, TestChannelDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { toast } from '../../ui/toast';
import { guideOf } from './channel-guide';
import { channelDialogTexts, channelGuideTexts, channelsTexts, providerTexts } from './channels.texts';

/** The values to enter at the provider, and a test of the account. */
export const ChannelFinish = ({
  account,
  own,
  onClose,
}: {
  account: Account;
  /** Secrets that were generated here and are not shown again. */
  own: Record<string, string>;
  onClose(): void;
}) => {
  const say = useTexts(channelDialogTexts);
  const sayChannels = useTexts(channelsTexts);
  const sayGuide = useTexts(channelGuideTexts);
  const sayProvider = useTexts(providerTexts);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const guide = guideOf(account.provider);
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(location.hostname);
  const test = async () => {
    setBusy(true);
    const { refusal } = await write(TestChannelDocument, { id: account.id });
    setBusy(false);
    if (!refusal) toast.good(sayChannels('works', { name: account.name }));
  };
  return (
    <div className="flex flex-col gap-3 overflow-y-auto p-4">
      <h3 className="font-semibold">{say('step3', { provider: sayProvider(account.provider) })}</h3>
      <p className="text-ink-2">{guide && sayGuide(guide.after)}</p>
      <CopyField label={say('webhook')} value={`${location.origin}${account.webhookPath}`} />
      {guide?.credentials
        .filter(({ name }) => own[name])
        .map(({ name, label }) => (
          <CopyField key={name} label={sayGuide(label)} value={own[name] ?? ''} />
        ))}
      {isLocal && <p className="text-xs text-warm">{say('localhost')}</p>}
      {account.sandbox && account.provider !== 'FORM' && (
        <p className="text-xs text-ink-3">{sayChannels('sandboxWhat')}</p>
      )}
      <div className="flex justify-end gap-2">
        {account.provider !== 'FORM' && (
          <Button className="h-8" disabled={busy} onClick={() => void test()}>
            {sayChannels('test')}
          </Button>
        )}
        <Button kind="solid" className="h-8" onClick={onClose}>
          {say('done')}
        </Button>
      </div>
    </div>
  );
};
