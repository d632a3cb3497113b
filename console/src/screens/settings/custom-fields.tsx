import { useState } from 'react';
import { useTexts } from '../../app/intl';
import {
  RemoveFieldDocument,
  SaveFieldDocument,
  type SettingsFieldFragment,
  SettingsFieldsDocument,
} from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Sheet } from '../../ui/sections';
import { CustomFieldDialog, type FieldOwner } from './custom-field-dialog';
import { customFieldTexts } from './custom-fields.texts';

type Field = SettingsFieldFragment;

/** The custom fields of leads, customers and opportunities. */
export const CustomFields = () => {
  const say = useTexts(customFieldTexts);
  const { data, again, waiting } = useRead(SettingsFieldsDocument, {});
  const lists: [FieldOwner, readonly Field[]][] = data
    ? [
        ['LEAD', data.leads],
        ['CUSTOMER', data.customers],
        ['OPPORTUNITY', data.opportunities],
      ]
    : [];
  return (
    <Sheet>
      <Card title={say('fields')} what={say('what')}>
        {waiting}
      </Card>
      {lists.map(([owner, fields]) => (
        <FieldsCard key={owner} owner={owner} fields={fields} onChanged={again} />
      ))}
    </Sheet>
  );
};

const FieldsCard = ({
  owner,
  fields,
  onChanged,
}: {
  owner: FieldOwner;
  fields: readonly Field[];
  onChanged(): void;
}) => {
  const say = useTexts(customFieldTexts);
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<'new' | Field | null>(null);
  const [removing, setRemoving] = useState<Field | null>(null);
  const place = async (customFieldId: string, position: number) => {
    setBusy(true);
    const { refusal } = await write(SaveFieldDocument, { input: { customFieldId, position } });
    setBusy(false);
    if (!refusal) onChanged();
  };
  return (
    <Card
      title={say(owner)}
      action={
        <Button icon="plus" aria-label={`${say('add')}: ${say(owner)}`} onClick={() => setOpen('new')}>
          {say('add')}
        </Button>
      }
    >
      {fields.length === 0 && <p className="px-3.5 py-3 text-ink-3">{say('none')}</p>}
      <ol>
        {fields.map((field, at) => {
          const { id, key, label, type, options, required, section } = field;
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-end gap-x-2 border-b px-3.5 py-1.5 last:border-b-0"
            >
              {/* On a phone the buttons stand below the texts, which would be cut off beside them. */}
              <span className="min-w-0 flex-1 max-sm:basis-full">
                <span className="flex min-w-0 items-center gap-1.5">
                  <span className="truncate font-medium">{label}</span>
                  {required && <Badge tone="accent">{say('required')}</Badge>}
                </span>
                <span className="line-clamp-3 text-xs text-ink-3">
                  {section && `${section} · `}
                  {options.length > 0 ? options.join(', ') : say(type)} · {key}
                </span>
              </span>
              <IconButton
                icon="down"
                className="rotate-180"
                label={say('up', { label })}
                disabled={busy || at === 0}
                onClick={() => void place(id, at - 1)}
              />
              <IconButton
                icon="down"
                label={say('down', { label })}
                disabled={busy || at === fields.length - 1}
                onClick={() => void place(id, at + 1)}
              />
              <IconButton icon="pencil" label={say('edit', { label })} onClick={() => setOpen(field)} />
              <IconButton icon="trash" label={say('remove', { label })} onClick={() => setRemoving(field)} />
            </li>
          );
        })}
      </ol>
      {open && (
        <CustomFieldDialog
          owner={owner}
          field={open === 'new' ? null : open}
          sections={[...new Set(fields.flatMap(({ section }) => section ?? []))]}
          onSaved={onChanged}
          onClose={() => setOpen(null)}
        />
      )}
      {removing && (
        <Confirm
          title={say('remove', { label: removing.label })}
          action={say('removeAction')}
          onConfirm={async () => {
            const { refusal } = await write(RemoveFieldDocument, { input: { customFieldId: removing.id } });
            if (!refusal) onChanged();
          }}
          onClose={() => setRemoving(null)}
        >
          {say('removeWhat')}
        </Confirm>
      )}
    </Card>
  );
};
