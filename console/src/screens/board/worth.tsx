import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { SaveCardDocument } from '../../gql/graphql';
import { figureOf, figureText } from '../../lib/figure';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { uiTexts } from '../../ui/ui.texts';
import { panelTexts } from './board.texts';
import type { PanelOpportunity } from './panel';
import type { BoardState } from './stages';

/** The value and the expected close date, edited in place. */
export const Worth = ({ opportunity, board }: { opportunity: PanelOpportunity; board: BoardState }) => {
  const say = useTexts(panelTexts);
  const sayAll = useTexts(uiTexts);
  const formats = useFormats();
  const write = useWrite();
  const [wrong, setWrong] = useState(false);
  const shown = figureText(opportunity.value, formats.number);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = String(form.get('value') ?? '');
    // An unchanged value is not sent: somebody else may have changed it meanwhile.
    const value = text === shown ? undefined : figureOf(text);
    setWrong(value === null || (text !== shown && value === undefined));
    if (text !== shown && value == null) return;
    const day = String(form.get('day') ?? '') || null;
    const isOtherDay = day !== (opportunity.expectedCloseDate ?? null);
    if (value === undefined && !isOtherDay) return;
    const input = {
      opportunityId: opportunity.id,
      ...(value !== undefined && { value }),
      ...(isOtherDay && { expectedCloseDate: day }),
    };
    void write(SaveCardDocument, { input }).then(({ data }) => {
      if (!data?.updateOpportunity.opportunity) return;
      board.show(data.updateOpportunity.opportunity);
      toast.good(say('saved'));
    });
  };
  return (
    <form className="grid grid-cols-[1fr_1fr_auto] items-start gap-1.5" onSubmit={save}>
      <Input
        label={say('valueIn', { currency: opportunity.currency })}
        name="value"
        inputMode="decimal"
        defaultValue={shown}
        error={wrong ? sayAll('badNumber') : null}
        required
      />
      <Input label={say('expected')} name="day" type="date" defaultValue={opportunity.expectedCloseDate ?? ''} />
      <Button type="submit" className="mt-5 h-8">
        {say('save')}
      </Button>
    </form>
  );
};
