import type { FormEvent } from 'react';
import { useTexts } from '../../app/intl';
import { SaveCardDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { panelTexts } from './board.texts';
import type { PanelOpportunity } from './panel';
import type { BoardState } from './stages';

/** What it is worth and when it should close, changed in place. */
export const Worth = ({ opportunity, board }: { opportunity: PanelOpportunity; board: BoardState }) => {
  const say = useTexts(panelTexts);
  const write = useWrite();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = String(form.get('value') ?? '').trim();
    const expectedCloseDate = String(form.get('day') ?? '') || null;
    const input = { opportunityId: opportunity.id, value, expectedCloseDate };
    void write(SaveCardDocument, { input }).then(({ data }) => {
      if (!data?.updateOpportunity.opportunity) return;
      board.show(data.updateOpportunity.opportunity);
      toast.good(say('saved'));
    });
  };
  return (
    <form className="grid grid-cols-[1fr_1fr_auto] items-end gap-1.5" onSubmit={save}>
      <Input
        label={say('valueIn', { currency: opportunity.currency })}
        name="value"
        inputMode="decimal"
        defaultValue={opportunity.value}
        required
      />
      <Input label={say('expected')} name="day" type="date" defaultValue={opportunity.expectedCloseDate ?? ''} />
      <Button type="submit" className="h-8">
        {say('save')}
      </Button>
    </form>
  );
};
