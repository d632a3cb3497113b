import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import {
  NotificationSettingsDocument,
  type NotificationSettingsQuery,
  RegisterPushDocument,
  UpdateNotificationSettingsDocument,
} from '../../gql/graphql';
import { useErrorText, useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { settingsTexts, typeTexts } from './notifications.texts';
import { type PushState, pushState, subscribeBrowser } from './push';
import { notificationTypes } from './search';

type Settings = NotificationSettingsQuery['notificationSettings'];

/** The settings of notifications: which types, when, and in which browsers. */
export const SettingsDialog = ({ onClose }: { onClose(): void }) => {
  const say = useTexts(settingsTexts);
  const errorText = useErrorText();
  const [{ data, error }, again] = useQuery({ query: NotificationSettingsDocument });
  return (
    <Dialog open onClose={onClose} title={say('title')}>
      {error && !data && <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Form settings={data.notificationSettings} onClose={onClose} />}
    </Dialog>
  );
};

const Check = ({ label, checked, onChange }: { label: string; checked: boolean; onChange(next: boolean): void }) => (
  <label className="flex items-center gap-2 py-0.5">
    <input
      type="checkbox"
      className="size-4 accent-accent"
      checked={checked}
      onChange={event => onChange(event.target.checked)}
    />
    {label}
  </label>
);

const Form = ({ settings, onClose }: { settings: Settings; onClose(): void }) => {
  const say = useTexts(settingsTexts);
  const sayType = useTexts(typeTexts);
  const write = useWrite();
  const [types, setTypes] = useState(settings.types);
  const [email, setEmail] = useState(settings.email);
  const [push, setPush] = useState(settings.push);
  const before = settings.quietHours as { from: string; to: string } | null;
  const [quiet, setQuiet] = useState(before !== null);
  const [from, setFrom] = useState(before?.from ?? '21:00');
  const [to, setTo] = useState(before?.to ?? '07:00');
  const save = async () => {
    const input = { types, email, push, quietHours: quiet ? { from, to } : null };
    const { refusal } = await write(UpdateNotificationSettingsDocument, { input });
    if (refusal) return;
    toast.good(say('saved'));
    onClose();
  };
  return (
    <form
      className="flex min-h-0 flex-col"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="min-h-0 space-y-4 overflow-y-auto p-4">
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-ink-2">{say('types')}</legend>
          <div className="grid sm:grid-cols-2">
            {notificationTypes.map(type => (
              <Check
                key={type}
                label={sayType(type)}
                checked={types.includes(type)}
                onChange={next => setTypes(next ? [...types, type] : types.filter(each => each !== type))}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Check label={say('email')} checked={email} onChange={setEmail} />
          <Check label={say('push')} checked={push} onChange={setPush} />
          <p className="pl-6 text-xs text-ink-3">{say('pushHint')}</p>
          {push && <ThisBrowser pushKey={settings.pushKey} />}
        </div>
        <div>
          <Check label={say('quiet')} checked={quiet} onChange={setQuiet} />
          <p className="pl-6 text-xs text-ink-3">{say('quietHint')}</p>
          {quiet && (
            <div className="mt-2 flex gap-2 pl-6">
              <Input label={say('from')} type="time" required value={from} onChange={e => setFrom(e.target.value)} />
              <Input label={say('to')} type="time" required value={to} onChange={e => setTo(e.target.value)} />
            </div>
          )}
        </div>
      </div>
      <div className="flex justify-end border-t p-3">
        <Button type="submit" kind="solid">
          {say('save')}
        </Button>
      </div>
    </form>
  );
};

const ThisBrowser = ({ pushKey }: { pushKey: string }) => {
  const say = useTexts(settingsTexts);
  const write = useWrite();
  const [state, setState] = useState<PushState | null>(null);
  useEffect(() => void pushState().then(setState), []);
  const register = async () => {
    const keys = await subscribeBrowser(pushKey).catch(() => undefined);
    if (keys === undefined) return toast.bad(say('failed'));
    if (keys === null) return setState(await pushState());
    const { refusal } = await write(RegisterPushDocument, { input: keys });
    if (!refusal) setState('on');
  };
  return (
    <div className="mt-2 ml-6 rounded-md bg-sunken px-3 py-2">
      <p className="text-xs font-medium">{say('thisBrowser')}</p>
      <p role="status" className="text-xs text-ink-2">
        {state === 'on' && say('registered')}
        {state === 'denied' && say('denied')}
        {state === 'unsupported' && say('unsupported')}
      </p>
      {state === 'off' && (
        <Button className="mt-1" icon="bell" onClick={() => void register()}>
          {say('register')}
        </Button>
      )}
    </div>
  );
};
