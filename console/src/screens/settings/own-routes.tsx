import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { LessonsDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import type { TenantSettings } from '../../lib/tenant-settings';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { destinationTexts, routingTexts } from './routing.texts';
import { type Destination, destinations } from './routing-rules';

type Routes = TenantSettings['routing']['ownIntents'];

/** The destinations of messages with the tenant's own intents. */
export const OwnRoutes = ({
  routes,
  onChange,
}: {
  routes: Routes;
  onChange(part: Record<string, unknown>): Promise<boolean>;
}) => {
  const say = useTexts(routingTexts);
  const sayPlace = useTexts(destinationTexts);
  const { data } = useRead(LessonsDocument, {});
  const [busy, setBusy] = useState(false);
  const taught = data?.ownModels.find(({ kind, active }) => kind === 'INTENTS' && active)?.intentScores?.intents ?? [];
  const none = say('OUT_OF_SCOPE');
  const nameOf = (intent: string) => (intent === 'OUT_OF_SCOPE' ? none : intent);
  /** Returns the intent that is meant by what was typed or chosen, which may be the name of none of them. */
  const intentOf = (text: string) => (text.toLowerCase() === none.toLowerCase() ? 'OUT_OF_SCOPE' : text);
  /** Whether the model recognizes an intent; as long as it does not, its route applies to no message. */
  const isTaught = (intent: string) =>
    !data || intent === 'OUT_OF_SCOPE' || taught.some(({ intent: each }) => each === intent);
  const keep = async (ownIntents: Routes): Promise<boolean> => {
    setBusy(true);
    const done = await onChange({ routing: { ownIntents } });
    setBusy(false);
    return done;
  };
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { intent: typed = '', destination = 'HUMAN_AGENT', priority = '3' } = valuesOf(form);
    const intent = intentOf(typed.trim());
    const rest = routes.filter(each => each.intent !== intent);
    if (await keep([...rest, { intent, destination, priority: Number(priority) }])) form.reset();
  };
  return (
    <Card title={say('own')} what={say('ownWhat')}>
      {routes.length === 0 && <p className="px-3.5 pt-3 text-ink-3">{say('ownNone')}</p>}
      <ul>
        {routes.map(({ intent, destination, priority }) => (
          <li key={intent} className="flex items-center gap-2 border-b px-3.5 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{nameOf(intent)}</span>
              {!isTaught(intent) && (
                <Link
                  to="/workshop/{-$section}"
                  params={{ section: 'quality' }}
                  className="text-xs text-warm hover:underline"
                >
                  {say('ownUntaught')}
                </Link>
              )}
            </span>
            <span>{destination in destinationTexts ? sayPlace(destination as Destination) : destination}</span>
            <Badge>{priority}</Badge>
            <IconButton
              icon="close"
              label={say('removeOwn', { intent: nameOf(intent) })}
              disabled={busy}
              onClick={() => void keep(routes.filter(each => each.intent !== intent))}
            />
          </li>
        ))}
      </ul>
      <form className="flex flex-wrap items-end gap-2 p-3.5" onSubmit={event => void add(event)}>
        <div className="min-w-36 flex-1">
          <Input label={say('intent')} name="intent" required list="taught-intents" />
          <datalist id="taught-intents">
            {[...taught.map(({ intent }) => intent), 'OUT_OF_SCOPE'].map(intent => (
              <option key={intent} value={nameOf(intent)} />
            ))}
          </datalist>
        </div>
        <div className="w-36">
          <Select label={say('to')} name="destination" defaultValue="HUMAN_AGENT">
            {destinations.map(each => (
              <option key={each} value={each}>
                {sayPlace(each)}
              </option>
            ))}
          </Select>
        </div>
        <div className="w-20">
          <Select label={say('priority')} name="priority" defaultValue="3">
            {[5, 4, 3, 2, 1].map(each => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </Select>
        </div>
        <Button type="submit" icon="plus" disabled={busy} className="h-8">
          {say('ownAdd')}
        </Button>
      </form>
    </Card>
  );
};
