import type { CombinedError } from '@urql/core';
import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { type FlowCardFragment, UpdateFlowDocument } from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useErrorText } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { automationTexts, flowTexts, settingTexts } from './automation.texts';
import { type TemplateChoice, TemplateField } from './template-field';

type Settings = Record<string, unknown>;
const readTemplate = (value: unknown): TemplateChoice | null => (value ? (value as TemplateChoice) : null);
const spaced = (key: string) => key.replace(/([A-Z])/g, ' $1').toLowerCase();

/** A field for each setting, chosen by its current value: a number, a text, a boolean or a template. */
export const FlowSettings = ({ flow, onClose }: { flow: FlowCardFragment; onClose(): void }) => {
  const say = useTexts(flowTexts);
  const sayAny = useTexts(automationTexts);
  const saySetting = useTexts(settingTexts);
  const client = useClient();
  const errorText = useErrorText(true);
  const [settings, setSettings] = useState(flow.settings as Settings);
  const [refused, setRefused] = useState<{ key: string | null; text: string } | null>(null);
  const change = (key: string, value: unknown) => setSettings(now => ({ ...now, [key]: value }));
  const nameOf = (key: string) => (key in settingTexts ? saySetting(key as keyof typeof settingTexts) : spaced(key));
  /** The server names the invalid setting, and says in the user's language what is wrong with it. */
  const whyNot = (error: CombinedError) => {
    const path = error.graphQLErrors[0]?.extensions.field;
    // It may name another setting by its key. People know the setting by its label.
    const text = errorText(error).replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, key =>
      key in settings ? say('setting', { name: nameOf(key) }) : key,
    );
    return { key: Array.isArray(path) ? String(path.at(-1)) : null, text };
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { data, error } = await client
      .mutation(UpdateFlowDocument, {
        input: { flowId: flow.id, settings: differing(settings, flow.settings as Settings) },
      })
      .toPromise();
    const said = data?.updateFlow.userErrors[0]?.message;
    if (error || said) return setRefused(error ? whyNot(error) : { key: null, text: said ?? '' });
    toast.good(say('saved'));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('settingsOf', { name: flow.name })}>
      <form className="min-h-0 space-y-3 overflow-y-auto p-4" onSubmit={event => void save(event)}>
        {Object.entries(settings)
          .filter(([key]) => key !== 'template')
          .map(([key, value]) =>
            typeof value === 'boolean' ? (
              <label key={key} className="flex items-center gap-2">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={value}
                  onChange={event => change(key, event.target.checked)}
                />
                {nameOf(key)}
              </label>
            ) : (
              <Input
                key={key}
                label={nameOf(key)}
                required
                error={refused?.key === key ? refused.text : null}
                type={typeof value === 'number' ? 'number' : 'text'}
                step="any"
                defaultValue={String(value ?? '')}
                onChange={event =>
                  change(key, typeof value === 'number' ? Number(event.target.value) : event.target.value)
                }
              />
            ),
          )}
        {'template' in settings && (
          <TemplateField
            chosen={readTemplate(settings.template)}
            error={refused?.key === 'template' ? refused.text : null}
            onChange={template => change('template', template)}
          />
        )}
        {refused && !(refused.key && refused.key in settings) && (
          <p role="alert" className="text-bad">
            {refused.text}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{sayAny('cancel')}</Button>
          <Button type="submit" kind="solid">
            {sayAny('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
