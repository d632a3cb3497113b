import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { WorkshopAgentsDocument } from '../../gql/graphql';
import { cx } from '../../lib/classes';
import { useRead } from '../../lib/read';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Sheet } from '../../ui/sections';
import { useMayTeach } from './may-teach';
import { ProfileForm } from './profile-form';
import { profileTexts } from './workshop.texts';

/** The agents of the business, usually one. */
export const Profiles = () => {
  const say = useTexts(profileTexts);
  const mayTeach = useMayTeach();
  const { data, again, waiting } = useRead(WorkshopAgentsDocument, {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (!data) return <Sheet>{waiting}</Sheet>;
  const agents = data.agentProfiles;
  const shown = chosen === 'new' ? null : (agents.find(({ id }) => id === chosen) ?? agents[0]);
  const making = chosen === 'new';
  if (!shown && !making)
    return (
      <EmptyState
        icon="bot"
        title={say('none')}
        action={
          mayTeach && (
            <Button kind="solid" icon="plus" onClick={() => setChosen('new')}>
              {say('newAgent')}
            </Button>
          )
        }
      >
        {say('noneBody')}
      </EmptyState>
    );
  return (
    <Sheet>
      <div className="flex flex-wrap items-center gap-1.5">
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{say('agents')}</legend>
          {agents.map(agent => (
            <button
              key={agent.id}
              type="button"
              aria-pressed={agent.id === shown?.id}
              onClick={() => setChosen(agent.id)}
              className={cx(
                'flex h-9 items-center gap-2 rounded-lg border px-2.5',
                agent.id === shown?.id ? 'border-accent bg-accent-soft font-semibold' : 'bg-surface hover:bg-sunken',
              )}
            >
              <Avatar name={agent.name} size={22} />
              {agent.name}
              {!agent.active && <span className="text-xs font-normal text-ink-3">{say('off')}</span>}
            </button>
          ))}
        </fieldset>
        {mayTeach && (
          <Button kind="plain" icon="plus" onClick={() => setChosen('new')} aria-pressed={making} className="h-9">
            {say('newAgent')}
          </Button>
        )}
      </div>
      <ProfileForm
        key={shown?.id ?? 'new'}
        agent={shown ?? null}
        agents={agents}
        onSaved={id => {
          setChosen(id);
          again();
        }}
      />
    </Sheet>
  );
};
