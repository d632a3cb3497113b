import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { type SettingsChannelFragment as Account, type Channel, ConnectChannelDocument } from '../../gql/graphql';
import { useMake } from '../../lib/make';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { channelTexts } from '../../words/channel.texts';
import { ChannelFinish } from './channel-finish';
import { type Guide, guides, leastSigns, randomSecret } from './channel-guide';
import { channelDialogTexts, channelGuideTexts, providerTexts } from './channels.texts';

/** What was typed for a channel. The secrets that were generated for it are among it. */
type Typed = Readonly<Record<string, string>>;
const placeOf = ({ guide, channel }: { guide: Guide; channel: Channel }): string => `${guide.provider} ${channel}`;
const generated = ({ credentials }: Guide): Typed =>
  Object.fromEntries(credentials.flatMap(({ name, own }) => (own ? [[name, randomSecret(own)]] : [])));

/** The three steps of a connection; for an existing account, only the last one. */
export const ConnectDialog = ({ account, onClose }: { account: Account | null; onClose(): void }) => {
  const say = useTexts(channelDialogTexts);
  const [chosen, setChosen] = useState<{ guide: Guide; channel: Channel } | null>(null);
  const [made, setMade] = useState<{ account: Account; own: Record<string, string> } | null>(
    account && { account, own: {} },
  );
  /** By channel, so that a look at the others loses nothing. */
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const step = made ? 3 : chosen ? 2 : 1;
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins in its first field
  useEffect(() => body.current?.querySelector<HTMLElement>('input, button')?.focus(), [step]);
  return (
    <Dialog open onClose={onClose} title={account?.name ?? say('title')}>
      {!account && (
        <p className="px-4 pt-3 text-xs text-ink-3" aria-live="polite">
          {say('step', { step })}
        </p>
      )}
      <div ref={body} className="flex min-h-0 flex-col">
        {made ? (
          <ChannelFinish account={made.account} own={made.own} onClose={onClose} />
        ) : chosen ? (
          <Credentials
            {...chosen}
            typed={typed[placeOf(chosen)] ?? {}}
            onBack={values => {
              setTyped({ ...typed, [placeOf(chosen)]: values });
              setChosen(null);
            }}
            onMade={(connected, own) => setMade({ account: connected, own })}
          />
        ) : (
          <Choose
            onChosen={(guide, channel) => {
              setTyped({ [placeOf({ guide, channel })]: generated(guide), ...typed });
              setChosen({ guide, channel });
            }}
          />
        )}
      </div>
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
  typed,
  onBack,
  onMade,
}: {
  guide: Guide;
  channel: Channel;
  typed: Typed;
  onBack(typed: Typed): void;
  onMade(account: Account, own: Record<string, string>): void;
}) => {
  const say = useTexts(channelDialogTexts);
  const sayGuide = useTexts(channelGuideTexts);
  const { make, busy, errorOf } = useMake(ConnectChannelDocument);
  const form = useRef<HTMLFormElement>(null);
  const connect = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', externalId = '', ...secrets } = valuesOf(event.currentTarget);
    const credentials = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const { data } = await make({ provider: guide.provider, channel, name, externalId, credentials });
    const connected = data?.createChannelAccount.channelAccount;
    if (!connected) return;
    const kept = guide.credentials.filter(field => field.own).map(field => [field.name, secrets[field.name] ?? '']);
    onMade(connected, Object.fromEntries(kept));
  };
  return (
    <form ref={form} className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void connect(event)}>
      <h3 className="font-semibold">{say('step2')}</h3>
      <Input
        label={say('name')}
        name="name"
        required
        maxLength={80}
        placeholder={say('nameHint')}
        defaultValue={typed.name}
        error={errorOf('name')}
      />
      <Input
        label={sayGuide(guide.externalId)}
        name="externalId"
        required
        hint={sayGuide(guide.externalIdHint)}
        defaultValue={typed.externalId}
        error={errorOf('externalId')}
      />
      {guide.credentials.map(({ name, label, hint, required }) => (
        <Input
          key={name}
          label={sayGuide(label)}
          name={name}
          required={required}
          autoComplete="off"
          defaultValue={typed[name] ?? ''}
          hint={hint && sayGuide(hint)}
          minLength={leastSigns}
          error={errorOf(`credentials.${name}`) && say('badCredential')}
          className="font-mono text-xs"
        />
      ))}
      <div className="flex justify-between">
        <Button className="h-8" onClick={() => form.current && onBack(valuesOf(form.current))}>
          {say('back')}
        </Button>
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('connect')}
        </Button>
      </div>
    </form>
  );
};
