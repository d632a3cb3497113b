import { type FormEvent, useState } from 'react';
import { useTexts } from '../../app/intl';
import { CreateLeadDocument, type LeadRowFragment } from '../../gql/graphql';
import { figureOf } from '../../lib/figure';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { Textarea, valuesOf } from '../../ui/form';
import { uiTexts } from '../../ui/ui.texts';
import { asInput, type CustomField, customFormFields } from './custom-fields';
import { columnTexts, newLeadTexts } from './lists.texts';

/** Somebody who called or came in: a lead that no channel brought. What was typed stays where the server refuses it. */
export const NewLeadDialog = ({
  fields,
  onMade,
  onClose,
}: {
  fields: readonly CustomField[];
  onMade(lead: LeadRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(newLeadTexts);
  const sayColumn = useTexts(columnTexts);
  const sayUi = useTexts(uiTexts);
  const write = useWrite();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  // The others are filled in later, in the panel.
  const needed = customFormFields(
    fields.filter(({ required }) => required),
    { customFields: null },
  );
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.entries(valuesOf(event.currentTarget)).filter(([, value]) => value.trim() !== '');
    const read = values.map(([name, value]): [string, unknown] => {
      if (needed.find(field => field.name === name)?.kind !== 'number') return [name, value.trim()];
      const figure = figureOf(value);
      return [name, figure === undefined ? undefined : Number(figure)];
    });
    const bad = read.find(([, value]) => value === undefined)?.[0] ?? null;
    setWrong(bad);
    if (bad) return;
    setBusy(true);
    const input = { ...asInput(Object.fromEntries(read)), idempotencyKey: key };
    const { data, refusal } = await write(CreateLeadDocument, { input: input as never });
    setBusy(false);
    // What was refused is another thing once it was mended.
    if (refusal && refusal.code !== 'ERROR') setKey(crypto.randomUUID());
    if (data?.createLead.lead) onMade(data.createLead.lead);
  };
  return (
    <Dialog open onClose={onClose} title={say('title')}>
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void make(event)}>
        <div className="grid gap-3 sm:grid-cols-2">
          <Input label={sayColumn('name')} name="name" required maxLength={200} autoComplete="off" />
          <Input label={sayColumn('company')} name="company" maxLength={200} autoComplete="off" />
          <Input label={sayColumn('phone')} name="phone" type="tel" autoComplete="off" />
          <Input label={sayColumn('email')} name="email" type="email" autoComplete="off" />
          <Input
            label={sayColumn('source')}
            name="source"
            required
            maxLength={100}
            autoComplete="off"
            list="lead-sources"
            defaultValue={say('call')}
          />
          <datalist id="lead-sources">
            {(['call', 'counter', 'recommended', 'fair'] as const).map(source => (
              <option key={source} value={say(source)} />
            ))}
          </datalist>
          {needed.map(({ name, label, kind, options = [] }) =>
            kind === 'select' ? (
              <Select key={name} label={label} name={name} required defaultValue="">
                <option value="">—</option>
                {options.map(option => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            ) : (
              <Input
                key={name}
                label={label}
                name={name}
                required
                type={kind === 'date' ? 'date' : 'text'}
                inputMode={kind === 'number' ? 'decimal' : undefined}
                error={wrong === name ? sayUi('badNumber') : null}
                autoComplete="off"
              />
            ),
          )}
        </div>
        <Textarea label={say('message')} name="message" rows={3} hint={say('messageHint')} />
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button kind="solid" type="submit" disabled={busy}>
            {say('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
