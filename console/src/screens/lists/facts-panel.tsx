import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useWrite } from '../../lib/write';
import { EditForm, type Field } from '../../ui/edit-form';
import { Part } from '../../ui/part';
import { toast } from '../../ui/toast';
import { Timeline } from '../inbox/timeline';
import { panelTexts } from './lists.texts';
import { RowPanel } from './row-panel';

/** The loading state of a panel and its link to the list. */
interface PanelFrame {
  onClose(): void;
  loading: boolean;
  error?: CombinedError;
  onAgain(): void;
}

/** Returns the frame of a panel that reads its row by a query: `frameOf(useQuery(…), onClose)`. */
export const frameOf = (
  [{ error, fetching }, read]: readonly [
    { error?: CombinedError; fetching: boolean },
    (options: { requestPolicy: 'network-only' }) => void,
  ],
  onClose: () => void,
): PanelFrame => ({ onClose, error, loading: fetching, onAgain: () => read({ requestPolicy: 'network-only' }) });

/**
 * Saves the changes of a form, updates the row in the list and shows a confirmation; returns true. If it is rejected, the reason is shown.
 */
export function useSave<Data, Variables extends AnyVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  rowOf: (data: Data) => Row | null | undefined,
  onSaved: (row: Row) => void,
): (variables: Variables) => Promise<boolean> {
  const say = useTexts(panelTexts);
  const write = useWrite();
  return async variables => {
    const { data } = await write(document, variables);
    const row = data && rowOf(data);
    if (!row) return false;
    onSaved(row);
    toast.good(say('saved'));
    return true;
  };
}

/** The panel of a person: editable data, related records, and the history. */
export const FactsPanel = ({
  frame,
  title,
  subtitle,
  conversationId,
  contactId,
  customerId,
  place,
  fields,
  actions,
  onSave,
  children,
}: {
  frame: PanelFrame;
  title: string;
  subtitle: ReactNode;
  conversationId?: string;
  contactId: string;
  /** If it is about a customer: notes can be added to the history. */
  customerId?: string;
  /** The kind and the id of the record. */
  place: string;
  fields: Field[];
  /** Buttons for actions. */
  actions?: ReactNode;
  onSave(changes: Record<string, unknown>): Promise<boolean>;
  children?: ReactNode;
}) => {
  const say = useTexts(panelTexts);
  const maySell = useMaySell();
  return (
    <RowPanel {...frame} title={title} subtitle={subtitle} conversationId={conversationId}>
      {maySell && actions && <div className="flex flex-wrap gap-1.5 border-b px-3 py-2">{actions}</div>}
      <Part title={say('facts')}>
        <EditForm place={place} submit={say('save')} readOnly={!maySell} onSave={onSave} fields={fields} />
      </Part>
      {children}
      <Timeline contactId={contactId} customerId={customerId} />
    </RowPanel>
  );
};
