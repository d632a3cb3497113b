import { useFormats, useTexts } from '../../app/intl';
import type { SettingsAuditEntryFragment as Entry } from '../../gql/graphql';
import { Dialog } from '../../ui/dialog';
import { SmallTable } from '../../ui/small-table';
import { settingsTexts } from './settings.texts';
import { useAuditWords } from './use-audit-words';

/** One entry with its changed fields. */
export const AuditDialog = ({
  entry,
  person,
  onClose,
}: {
  entry: Entry;
  /** The name of the user whom the entry is about, if it is about one. */
  person: string | undefined;
  onClose(): void;
}) => {
  const say = useTexts(settingsTexts);
  const formats = useFormats();
  const words = useAuditWords();
  const { action, actorName, actorKind, at, subjectType, subjectId } = entry;
  const before = (entry.before ?? {}) as Record<string, unknown>;
  const after = (entry.after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <Dialog open onClose={onClose} title={words.action(action)}>
      <div className="overflow-y-auto">
        <p className="px-3.5 pt-3 text-ink-2">
          {actorName || words.actor(actorKind)} · {formats.moment(at)}
        </p>
        <p className="px-3.5 pb-2 text-xs break-all text-ink-3">
          {words.thing(subjectType)} {person} <span className="font-mono">{subjectId}</span>
        </p>
        {fields.length === 0 ? (
          <p className="px-3.5 pb-3.5 text-ink-2">{say('noChange')}</p>
        ) : (
          <SmallTable
            label={say('changes')}
            heads={[say('field'), say('wasBefore'), say('isAfter')]}
            rows={fields.map(field => ({
              key: field,
              cells: [
                <span key="name" className="text-ink-3">
                  {words.field(field)}
                </span>,
                <span key="before" className="break-words">
                  {words.value(subjectType, field, before[field])}
                </span>,
                <span key="after" className="break-words">
                  {words.value(subjectType, field, after[field])}
                </span>,
              ],
            }))}
          />
        )}
      </div>
    </Dialog>
  );
};
