import { useTexts } from '../../app/intl';
import { SettingsTemplatesDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { Select } from '../../ui/field';
import { settingTexts } from './automation.texts';

/** The template that a flow sends after the reply window has closed, and the values of its placeholders in order. */
export interface TemplateChoice {
  name: string;
  variables: string[];
}
const sources = ['name', 'business', 'text'] as const;

/** Chooses one of the approved templates by name, and what fills each of its placeholders. */
export const TemplateField = ({
  chosen,
  error,
  onChange,
}: {
  chosen: TemplateChoice | null;
  error: string | null;
  onChange(choice: TemplateChoice | null): void;
}) => {
  const say = useTexts(settingTexts);
  const { data, waiting } = useRead(SettingsTemplatesDocument, {});
  if (!data) return waiting;
  // A template exists once per account and language; flows choose it by its name.
  const offered = new Map(
    data.messageTemplates
      .filter(({ status, unusable }) => status === 'APPROVED' && !unusable)
      .map(template => [template.name, template]),
  );
  const names = [...new Set([...offered.keys(), ...(chosen ? [chosen.name] : [])])].sort();
  const template = chosen && offered.get(chosen.name);
  const fill = (at: number, source: string) =>
    chosen &&
    onChange({ ...chosen, variables: chosen.variables.map((value, place) => (place === at ? source : value)) });
  return (
    <>
      <Select
        label={say('template')}
        hint={template?.body ?? say('templateHint')}
        error={error}
        value={chosen?.name ?? ''}
        onChange={({ target }) => {
          const next = offered.get(target.value);
          // Most templates greet by name and then say something.
          const variables = next?.variables.map((_, at) => sources[at === 0 ? 0 : 2]) ?? [];
          onChange(target.value ? { name: target.value, variables } : null);
        }}
      >
        <option value="">{say('noTemplate')}</option>
        {names.map(name => (
          <option key={name} value={name}>
            {offered.has(name) ? name : say('templateGone', { name })}
          </option>
        ))}
      </Select>
      {chosen && chosen.variables.length > 0 && (
        <div className="grid gap-3 sm:grid-cols-2">
          {chosen.variables.map((source, at) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are told apart by their place
              key={at}
              label={say('variable', { name: template?.variables[at] ?? String(at + 1) })}
              value={source}
              onChange={({ target }) => fill(at, target.value)}
            >
              {sources.map(each => (
                <option key={each} value={each}>
                  {say(each)}
                </option>
              ))}
            </Select>
          ))}
        </div>
      )}
    </>
  );
};
