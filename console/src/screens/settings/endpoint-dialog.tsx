import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  ChangeEndpointDocument,
  CreateEndpointDocument,
  type SettingsEndpointFragment as Endpoint,
} from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { settingsTexts } from './settings.texts';
import { webhookEvents } from './webhook-events';
import { webhooksTexts } from './webhooks.texts';

/** Edits the URL and events of an endpoint, or creates one if none is given; its secret is then shown once. */
export const EndpointDialog = ({ endpoint, onClose }: { endpoint: Endpoint | null; onClose(): void }) => {
  const say = useTexts(webhooksTexts);
  const sayAll = useTexts(settingsTexts);
  const write = useWrite();
  const [key] = useState(() => crypto.randomUUID());
  const [events, setEvents] = useState<readonly string[]>(endpoint?.events ?? []);
  const [busy, setBusy] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { url = '' } = valuesOf(event.currentTarget);
    setBusy(true);
    if (endpoint) {
      const { refusal } = await write(ChangeEndpointDocument, {
        input: { webhookEndpointId: endpoint.id, ...differing({ url, events: [...events] }, endpoint) },
      });
      setBusy(false);
      if (!refusal) onClose();
      return;
    }
    const { data } = await write(CreateEndpointDocument, { input: { url, events: [...events], idempotencyKey: key } });
    setBusy(false);
    if (data) setSecret(data.createWebhookEndpoint.secret ?? '');
  };
  if (secret !== null) return <SecretDialog secret={secret} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={say(endpoint ? 'edit' : 'add')}>
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void save(event)}>
        <Input label={say('url')} name="url" type="url" required defaultValue={endpoint?.url} hint={say('urlHint')} />
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-ink-2">{say('events')}</legend>
          <ul className="grid gap-x-3 sm:grid-cols-2">
            {webhookEvents.map(name => (
              <li key={name}>
                {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control */}
                <label className="flex cursor-pointer items-center gap-2 py-0.5 font-mono text-xs">
                  <Checkbox
                    label={name}
                    checked={events.includes(name)}
                    onChange={() =>
                      setEvents(now => (now.includes(name) ? now.filter(each => each !== name) : [...now, name]))
                    }
                  />
                  <span aria-hidden="true">{name}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <Button kind="solid" type="submit" disabled={busy || events.length === 0} className="h-8">
          {sayAll('save')}
        </Button>
      </form>
    </Dialog>
  );
};

/** Shows a secret that is shown only once. */
export const SecretDialog = ({ secret, onClose }: { secret: string; onClose(): void }) => {
  const say = useTexts(webhooksTexts);
  return (
    <Dialog open onClose={onClose} title={say('secret')}>
      <div className="flex flex-col gap-3 p-4">
        <p role="status">{say('secretOnce')}</p>
        <CopyField label={say('secret')} value={secret} />
        <Button kind="solid" className="h-8" onClick={onClose}>
          {say('done')}
        </Button>
      </div>
    </Dialog>
  );
};
