import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { MakeFieldDocument, SaveFieldDocument, type SettingsFieldFragment } from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { useMake } from '../../lib/make';
import { Checkbox } from '../../ui/checkbox';
import { Input, Select } from '../../ui/field';
import { Textarea, valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { keyFor } from './custom-field-key';
import { customFieldTexts } from './custom-fields.texts';
import { settingsTexts } from './settings.texts';

const types = ['TEXT', 'NUMBER', 'DATE', 'DROPDOWN'] as const;
/** The entities that can have custom fields. */
export type FieldOwner = 'LEAD' | 'CUSTOMER' | 'OPPORTUNITY';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** Edits a custom field, or creates one if none is given. Its key and type never change, since stored values depend on them. */
export const CustomFieldDialog = ({
  owner,
  field,
  sections,
  onSaved,
  onClose,
}: {
  owner: FieldOwner;
  field: SettingsFieldFragment | null;
  /** The sections that fields of this owner already have. */
  sections: readonly string[];
  onSaved(): void;
  onClose(): void;
}) => {
  const say = useTexts(customFieldTexts);
  const sayAll = useTexts(settingsTexts);
  const { make, send, busy, errorOf } = useMake(MakeFieldDocument);
  const [label, setLabel] = useState(field?.label ?? '');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [type, setType] = useState(field?.type ?? 'TEXT');
  const [lines, setLines] = useState(field?.options.join('\n') ?? '');
  const options = linesOf(lines);
  const gone = field?.options.filter(option => !options.includes(option)) ?? [];
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const { required, section = '', ...rest } = valuesOf(event.currentTarget);
    const input = {
      label: label.trim(),
      required: required === 'on',
      section: section.trim() || null,
      ...(type === 'DROPDOWN' && { options }),
    };
    const replaceOptions = gone.flatMap(from => {
      const to = rest[`replace.${from}`];
      return to ? [{ from, to: to === 'none' ? null : to.slice('to.'.length) }] : [];
    });
    const changes = field && differing(input, { ...field });
    const { refusal } = field
      ? await send(SaveFieldDocument, {
          input: {
            customFieldId: field.id,
            ...changes,
            ...(changes && 'options' in changes && { optionsBefore: field.options }),
            ...(replaceOptions.length > 0 && { replaceOptions }),
          },
        })
      : await make({ ...input, entityType: owner, key: ownKey ?? keyFor(label), type });
    if (refusal) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      title={field ? say('edit', { label: field.label }) : say('newTitle')}
      submit={field ? sayAll('save') : say('create')}
      busy={busy}
      onSubmit={save}
      onClose={onClose}
    >
      <Input
        label={say('label')}
        name="label"
        required
        maxLength={120}
        autoComplete="off"
        value={label}
        error={errorOf('label')}
        onChange={event => setLabel(event.target.value)}
      />
      {!field && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={say('type')}
            value={type}
            error={errorOf('type')}
            onChange={event => setType(types.find(each => each === event.target.value) ?? 'TEXT')}
          >
            {types.map(each => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </Select>
          <Input
            label={say('key')}
            required
            maxLength={63}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={ownKey ?? keyFor(label)}
            hint={say('keyHint')}
            error={errorOf('key')}
            onChange={event => setOwnKey(event.target.value)}
          />
        </div>
      )}
      {type === 'DROPDOWN' && (
        <Textarea
          label={say('options')}
          required
          rows={5}
          value={lines}
          hint={say('optionsHint')}
          error={errorOf('options')}
          onChange={event => setLines(event.target.value)}
        />
      )}
      <Input
        label={say('section')}
        name="section"
        maxLength={120}
        autoComplete="off"
        list="field-sections"
        defaultValue={field?.section ?? ''}
        hint={say('sectionHint')}
        error={errorOf('section')}
      />
      <datalist id="field-sections">
        {sections.map(section => (
          <option key={section} value={section} />
        ))}
      </datalist>
      {gone.map(option => (
        <Select key={option} label={say('replace', { option })} name={`replace.${option}`} defaultValue="">
          <option value="">{say('keepValue')}</option>
          {options.map(each => (
            <option key={each} value={`to.${each}`}>
              {say('becomes', { option: each })}
            </option>
          ))}
          {!field?.required && <option value="none">{say('noValue')}</option>}
        </Select>
      ))}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control */}
      <label className="flex cursor-pointer items-start gap-2">
        <Checkbox label={say('requiredHint')} name="required" defaultChecked={field?.required} className="mt-0.5" />
        <span aria-hidden="true">{say('requiredHint')}</span>
      </label>
    </FormDialog>
  );
};
