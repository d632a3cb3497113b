import { useTexts } from '../../app/intl';
import type { AgentPartsFragment } from '../../gql/graphql';
import type { FormValues } from '../../lib/form-drafts';
import { Input } from '../../ui/field';
import { Textarea, valuesOf, wordsOf } from '../../ui/form';
import { profileTexts, workshopTexts } from './workshop.texts';

/** The fields of an agent, with its current values. */
export const ProfileFields = ({
  agent,
  draft,
  disabled,
}: {
  agent: AgentPartsFragment | null;
  /** Values that were typed earlier and not saved. */
  draft: FormValues | null;
  disabled: boolean;
}) => {
  const say = useTexts(profileTexts);
  const sayAll = useTexts(workshopTexts);
  return (
    <fieldset disabled={disabled} className="flex flex-col gap-3.5">
      <div className="grid gap-3.5 sm:grid-cols-[1fr_2fr]">
        <Input
          label={say('name')}
          name="name"
          required
          defaultValue={draft?.name ?? agent?.name}
          hint={say('nameHint')}
        />
        <Input
          label={say('personality')}
          name="personality"
          required
          defaultValue={draft?.personality ?? agent?.personality}
          hint={say('personalityHint')}
        />
      </div>
      <Textarea
        label={say('playbook')}
        name="systemPrompt"
        rows={8}
        maxLength={10_000}
        defaultValue={draft?.systemPrompt ?? agent?.systemPrompt}
        hint={say('playbookHint')}
      />
      <div className="grid gap-3.5 sm:grid-cols-3">
        <Input
          label={say('capabilities')}
          name="capabilities"
          defaultValue={draft?.capabilities ?? agent?.capabilities.join(', ')}
          hint={sayAll('words')}
        />
        <Input
          label={say('skills')}
          name="skills"
          defaultValue={draft?.skills ?? agent?.skills.join(', ')}
          hint={sayAll('words')}
        />
        <Input
          label={say('regions')}
          name="regions"
          defaultValue={draft?.regions ?? agent?.regions.join(', ')}
          hint={say('regionsHint')}
        />
      </div>
    </fieldset>
  );
};

export interface ProfileInput {
  name: string;
  personality: string;
  systemPrompt: string;
  capabilities: string[];
  skills: string[];
  regions: string[];
}

/** Returns the values of a profile's form. */
export function inputOf(form: HTMLFormElement): ProfileInput {
  const { name = '', personality = '', systemPrompt = '', ...lists } = valuesOf(form);
  return {
    name,
    personality,
    systemPrompt,
    capabilities: wordsOf(lists.capabilities ?? ''),
    skills: wordsOf(lists.skills ?? ''),
    regions: wordsOf(lists.regions ?? ''),
  };
}
/** Returns the form values that affect the agent's answers. */
export const draftOf = (agent: AgentPartsFragment | null, { name, personality, systemPrompt }: ProfileInput) => ({
  agentProfileId: agent?.id ?? null,
  name,
  personality,
  systemPrompt,
});
