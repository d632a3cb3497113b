import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, type Channel, ConnectChannelDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { channelTexts } from '../inbox/inbox.texts';
import { ChannelFinish } from './channel-finish';
import { type Guide, guides, leastSigns, randomSecret } from './channel-guide';
import { channelDialogTexts, channelGuideTexts, providerTexts } from './channels.texts';
import { useWrongField } from './use-wrong-field';

/** The three steps of a connection; for an existing account, only the last one. */
export const ConnectDialog = ({ account, onClose }: { account: Account | null; onClose(): void }) => {
  const say = useTexts(channelDialogTexts);
  const [chosen, setChosen] = useState<{ guide: Guide; channel: Channel } | null>(null);
  const [made, setMade] = useState<{ account: Account; own: Record<string, string> } | null>(
    account && { account, own: {} },
  );
  const step = made ? 3 : chosen ? 2 : 1;
  return (
    <Dialog open onClose={onClose} title={account?.name ?? say('title')}>
      {!account && (
        <p className="px-4 pt-3 text-xs text-ink-3" aria-live="polite">
          {say('step', { step })}
        </p>
      )}
      {made ? (
        <ChannelFinish account={made.account} own={made.own} onClose={onClose} />
      ) : chosen ? (
        <Credentials
          {...chosen}
          onBack={() => setChosen(null)}
          onMade={(connected, own) => setMade({ account: connected, own })}
        />
      ) : (
        <Choose onChosen={(guide, channel) => setChosen({ guide, channel })} />
      )}
    </Dialog>
  );
};

const Choose = ({ onChosen }: { onChosen(guide: Guide, channel: Channel): void }) => {
  const say = useTexts(channelDialogTexts);
  const sayChannel = useTexts(channelTexts);
  const sayProvider = useTexts(providerTexts);
  return (
    <div className="flex flex-col gap-2 overflow-y-auto p-4">
      <h3 className="font-semibold">{say('step1')}</h3>
      <ul className="flex flex-col gap-1.5">
        {guides.flatMap(guide =>
          guide.channels.map(channel => (
            <li key={`${guide.provider} ${channel}`}>
              <button
                type="button"
                onClick={() => onChosen(guide, channel)}
                className="flex w-full items-baseline gap-2 rounded-lg border px-3 py-2 text-left hover:bg-sunken"
              >
                <span className="font-medium">{sayChannel(channel)}</span>
                <span className="text-xs text-ink-3">{sayProvider(guide.provider)}</span>
              </button>
            </li>
          )),
        )}
      </ul>
    </div>
  );
};

const Credentials = ({
  guide,
  channel,
  onBack,
  onMade,
}: {
  guide: Guide;
  channel: Channel;
  onBack(): void;
  onMade(account: Account, own: Record<string, string>): void;
}) => {
  const say = useTexts(channelDialogTexts);
  const sayGuide = useTexts(channelGuideTexts);
  const write = useWrite();
  const [key] = useState(() => crypto.randomUUID());
  const [own] = useState(() =>
    Object.fromEntries(guide.credentials.flatMap(({ name, own: kind }) => (kind ? [[name, randomSecret(kind)]] : []))),
  );
  const [busy, setBusy] = useState(false);
  const wrong = useWrongField();
  const connect = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', externalId = '', ...secrets } = valuesOf(event.currentTarget);
    const credentials = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    setBusy(true);
    const { data, refusal } = await write(ConnectChannelDocument, {
      input: { provider: guide.provider, channel, name, externalId, credentials, idempotencyKey: key },
    });
    setBusy(false);
    wrong.take(refusal);
    const connected = data?.createChannelAccount.channelAccount;
    if (!connected) return;
    const kept = guide.credentials.filter(field => field.own).map(field => [field.name, secrets[field.name] ?? '']);
    onMade(connected, Object.fromEntries(kept));
  };
  return (
    <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void connect(event)}>
      <h3 className="font-semibold">{say('step2')}</h3>
      <Input label={say('name')} name="name" required maxLength={80} placeholder={say('nameHint')} />
      <Input
        label={sayGuide(guide.externalId)}
        name="externalId"
        required
        hint={sayGuide(guide.externalIdHint)}
        error={wrong.errorOf('externalId')}
      />
      {guide.credentials.map(({ name, label, hint, required, own: isOwn }) => (
        <Input
          key={name}
          label={sayGuide(label)}
          name={name}
          required={required}
          autoComplete="off"
          defaultValue={isOwn ? own[name] : ''}
          hint={hint && sayGuide(hint)}
          minLength={leastSigns}
          error={wrong.errorOf(name)}
          className="font-mono text-xs"
        />
      ))}
      <div className="flex justify-between">
        <Button className="h-8" onClick={onBack}>
          {say('back')}
        </Button>
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('connect')}
        </Button>
      </div>
    </form>
  );
};
