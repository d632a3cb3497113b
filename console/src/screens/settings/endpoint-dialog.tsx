import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  ChangeEndpointDocument,
  CreateEndpointDocument,
  type SettingsEndpointFragment as Endpoint,
} from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useMake } from '../../lib/make';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { ShownOnce } from '../../ui/shown-once';
import { settingsTexts } from './settings.texts';
import { useEventWords } from './use-event-words';
import { webhookEvents } from './webhook-events.texts';
import { webhooksTexts } from './webhooks.texts';

/** Edits the URL and events of an endpoint, or creates one if none is given; its secret is then shown once. */
export const EndpointDialog = ({ endpoint, onClose }: { endpoint: Endpoint | null; onClose(): void }) => {
  const say = useTexts(webhooksTexts);
  const sayAll = useTexts(settingsTexts);
  const wordsOf = useEventWords();
  const { make, send, busy, errorOf } = useMake(CreateEndpointDocument);
  const [events, setEvents] = useState<readonly string[]>(endpoint?.events ?? []);
  // An event that only a newer server knows stays chosen, and can be taken away.
  const listed = [...new Set([...webhookEvents, ...(endpoint?.events ?? [])])];
  const [made, setMade] = useState<{ secret: string | null } | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { url = '' } = valuesOf(event.currentTarget);
    if (endpoint) {
      const input = { webhookEndpointId: endpoint.id, ...differing({ url, events: [...events] }, endpoint) };
      const { refusal } = await send(ChangeEndpointDocument, { input });
      if (!refusal) onClose();
      return;
    }
    const { data } = await make({ url, events: [...events] });
    if (data) setMade({ secret: data.createWebhookEndpoint.secret ?? null });
  };
  return (
    <FormDialog
      title={say(made ? 'secret' : endpoint ? 'edit' : 'add')}
      submit={sayAll('save')}
      busy={busy || events.length === 0}
      done={made && <Secret secret={made.secret} onClose={onClose} />}
      onSubmit={save}
      onClose={onClose}
    >
      <Input
        label={say('url')}
        name="url"
        type="url"
        required
        defaultValue={endpoint?.url}
        hint={say('urlHint')}
        error={errorOf('url')}
      />
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-ink-2">{say('events')}</legend>
        <ul className="grid gap-x-3 sm:grid-cols-2">
          {listed.map(name => {
            const words = wordsOf(name);
            return (
              <li key={name}>
                {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control */}
                <label className="flex cursor-pointer items-start gap-2 py-1 text-xs">
                  <Checkbox
                    label={`${words}, ${name}`}
                    checked={events.includes(name)}
                    onChange={() =>
                      setEvents(now => (now.includes(name) ? now.filter(each => each !== name) : [...now, name]))
                    }
                  />
                  <span aria-hidden="true">
                    {words}
                    <span className="block font-mono text-ink-3">{name}</span>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
    </FormDialog>
  );
};

/** Shows a secret that is shown only once. */
export const SecretDialog = ({ secret, onClose }: { secret: string; onClose(): void }) => {
  const say = useTexts(webhooksTexts);
  return (
    <Dialog open onClose={onClose} title={say('secret')}>
      <Secret secret={secret} onClose={onClose} />
    </Dialog>
  );
};

const Secret = ({ secret, onClose }: { secret: string | null; onClose(): void }) => {
  const say = useTexts(webhooksTexts);
  return (
    <ShownOnce
      text={say(secret === null ? 'secretLost' : 'secretOnce')}
      label={say('secret')}
      value={secret}
      onDone={onClose}
    />
  );
};
