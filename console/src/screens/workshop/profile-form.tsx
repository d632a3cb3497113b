import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  type AgentPartsFragment,
  CreateAgentDocument,
  SaveAgentDocument,
  SwitchAgentDocument,
} from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Input } from '../../ui/field';
import { Switch, Textarea, valuesOf, wordsOf } from '../../ui/form';
import { toast } from '../../ui/toast';
import { useMayTeach } from './workshop';
import { profileTexts, workshopTexts } from './workshop.texts';

/** How an agent speaks and what it may do; a new one where none is given. */
export const ProfileForm = ({ agent, onSaved }: { agent: AgentPartsFragment | null; onSaved(id: string): void }) => {
  const say = useTexts(profileTexts);
  const sayAll = useTexts(workshopTexts);
  const write = useWrite();
  const { tenant } = useViewer();
  const mayTeach = useMayTeach();
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', personality = '', systemPrompt = '', ...lists } = valuesOf(event.currentTarget);
    const input = {
      name,
      personality,
      systemPrompt,
      capabilities: wordsOf(lists.capabilities ?? ''),
      skills: wordsOf(lists.skills ?? ''),
      regions: wordsOf(lists.regions ?? ''),
    };
    setBusy(true);
    const saved = agent
      ? (await write(SaveAgentDocument, { input: { ...input, agentProfileId: agent.id } })).data?.updateAgentProfile
      : (await write(CreateAgentDocument, { input: { ...input, idempotencyKey: key } })).data?.createAgentProfile;
    setBusy(false);
    if (!saved?.agentProfile) return;
    toast.good(sayAll('saved'));
    onSaved(saved.agentProfile.id);
  };
  return (
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
      <form className="p-3.5" onSubmit={event => void save(event)}>
        <fieldset disabled={!mayTeach} className="flex flex-col gap-3.5">
          <div className="grid gap-3.5 sm:grid-cols-[1fr_2fr]">
            <Input label={say('name')} name="name" required defaultValue={agent?.name} hint={say('nameHint')} />
            <Input
              label={say('personality')}
              name="personality"
              required
              defaultValue={agent?.personality}
              hint={say('personalityHint')}
            />
          </div>
          <Textarea
            label={say('playbook')}
            name="systemPrompt"
            rows={8}
            maxLength={10_000}
            defaultValue={agent?.systemPrompt}
            hint={say('playbookHint')}
          />
          <div className="grid gap-3.5 sm:grid-cols-3">
            <Input
              label={say('capabilities')}
              name="capabilities"
              defaultValue={agent?.capabilities.join(', ')}
              hint={sayAll('words')}
            />
            <Input label={say('skills')} name="skills" defaultValue={agent?.skills.join(', ')} hint={sayAll('words')} />
            <Input
              label={say('regions')}
              name="regions"
              defaultValue={agent?.regions.join(', ')}
              hint={say('regionsHint')}
            />
          </div>
        </fieldset>
        <div className="mt-3.5 flex items-center gap-2">
          {mayTeach ? (
            <>
              <Button kind="solid" type="submit" disabled={busy} className="h-8">
                {sayAll('save')}
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
  );
};
