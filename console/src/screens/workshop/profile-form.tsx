import { Link } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import {
  type AgentPartsFragment,
  CreateAgentDocument,
  SaveAgentDocument,
  SwitchAgentDocument,
} from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useMake } from '../../lib/make';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/empty-state';
import { Switch, valuesOf } from '../../ui/form';
import { toast } from '../../ui/toast';
import { compareTexts } from './compare.texts';
import { useMayTeach } from './may-teach';
import { draftOf, inputOf, ProfileFields, type ProfileInput } from './profile-fields';
import { Restored } from './restored';
import { SwitchOn } from './switch-on';
import { useFormDraft } from './use-form-draft';
import { profileTexts, workshopTexts } from './workshop.texts';

const Compare = lazy(() => reached(() => import('./compare')).then(module => ({ default: module.Compare })));

/** Edits the tone and abilities of an agent, or creates one if none is given. */
export const ProfileForm = ({
  agent,
  agents,
  onSaved,
}: {
  agent: AgentPartsFragment | null;
  /** All agents of the business, oldest first. */
  agents: readonly AgentPartsFragment[];
  onSaved(id: string): void;
}) => {
  const say = useTexts(profileTexts);
  const sayAll = useTexts(workshopTexts);
  const sayCompare = useTexts(compareTexts);
  const write = useWrite();
  const { tenant } = useViewer();
  const mayTeach = useMayTeach();
  const { make, send, busy } = useMake(CreateAgentDocument);
  const form = useRef<HTMLFormElement>(null);
  const { draft, isRestored, keep, saved: forget, discard } = useFormDraft(`profile ${agent?.id ?? 'new'}`);
  const [compared, setCompared] = useState<{ run: number; input: ProfileInput; stale: boolean } | null>(null);
  const save = async (input: ProfileInput, { active, told }: { active?: true; told: string }): Promise<boolean> => {
    const typed = form.current && valuesOf(form.current);
    const saved = agent
      ? (
          await send(SaveAgentDocument, {
            input: { ...differing(input, agent), agentProfileId: agent.id, ...(active && { active }) },
          })
        ).data?.updateAgentProfile
      : (await make(input)).data?.createAgentProfile;
    if (!saved?.agentProfile) return false;
    if (typed) forget(typed);
    toast.good(told);
    setCompared(null);
    onSaved(saved.agentProfile.id);
    return true;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(inputOf(event.currentTarget), { told: sayAll('saved') });
  };
  const compare = () => {
    if (!form.current?.reportValidity()) return;
    setCompared({ run: (compared?.run ?? 0) + 1, input: inputOf(form.current), stale: false });
  };
  /** The agents that would still answer contacts without an assigned agent: those that are older than this one and active. */
  const ahead = agent?.active
    ? []
    : agents
        .slice(0, agent ? agents.findIndex(({ id }) => id === agent.id) : agents.length)
        .filter(each => each.active);
  const switchOn = async (input: ProfileInput, alone: boolean) => {
    if (!(await save(input, { active: true, told: sayCompare('kept') }))) return;
    if (alone)
      for (const { id } of ahead) await write(SwitchAgentDocument, { input: { agentProfileId: id, active: false } });
  };
  return (
    <>
      <Card
        title={agent?.name ?? say('newAgent')}
        what={say('language', { locale: tenant.locale })}
        action={
          agent && (
            <Switch
              label={say('active')}
              checked={agent.active}
              disabled={!mayTeach}
              onChange={active => void write(SwitchAgentDocument, { input: { agentProfileId: agent.id, active } })}
            />
          )
        }
      >
        <form
          ref={form}
          className="p-3.5"
          onSubmit={submit}
          onChange={event => {
            keep(event.currentTarget);
            setCompared(now => now && { ...now, stale: true });
          }}
        >
          {isRestored && (
            <div className="mb-3.5">
              <Restored onDiscard={discard} />
            </div>
          )}
          <ProfileFields key={draft ? 'draft' : 'kept'} agent={agent} draft={draft} disabled={!mayTeach} />
          <div className="mt-3.5 flex flex-wrap items-center gap-2">
            {mayTeach ? (
              <>
                <Button kind="solid" type="submit" disabled={busy} className="h-8">
                  {sayAll('save')}
                </Button>
                <Button icon="columns" className="h-8" onClick={compare}>
                  {sayCompare('compare')}
                </Button>
                {agent && (
                  <Link
                    to="/workshop/{-$section}"
                    params={{ section: 'try' }}
                    className="rounded-md px-2.5 py-1.5 text-accent underline"
                  >
                    {say('tryIt')}
                  </Link>
                )}
              </>
            ) : (
              <p className="text-xs text-ink-3">{say('readOnly')}</p>
            )}
          </div>
        </form>
      </Card>
      {compared && (
        <Suspense fallback={<Skeleton lines={8} />}>
          <Compare key={compared.run} draft={draftOf(agent, compared.input)} onClose={() => setCompared(null)}>
            {compared.stale ? (
              <div className="flex flex-wrap items-center gap-2">
                <Button kind="solid" className="h-8" onClick={compare}>
                  {sayCompare('compareAgain')}
                </Button>
                <p className="text-ink-2">{sayCompare('stale')}</p>
              </div>
            ) : (
              <SwitchOn
                label={sayCompare(agent ? (agent.active ? 'keep' : 'switchOn') : 'create')}
                ahead={ahead}
                busy={busy}
                onSwitch={alone => void switchOn(compared.input, alone)}
              />
            )}
          </Compare>
        </Suspense>
      )}
    </>
  );
};
