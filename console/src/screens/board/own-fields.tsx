import { useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { SaveCardDocument } from '../../gql/graphql';
import { EditForm } from '../../ui/edit-form';
import { Part } from '../inbox/part';
import { asInput, customFormFields, useCustomFields } from '../lists/custom-fields';
import { useSave } from '../lists/facts-panel';
import { panelTexts } from './board.texts';
import type { PanelOpportunity } from './panel';

/** The tenant's own fields of a deal, edited in place. */
export const OwnFields = ({ opportunity }: { opportunity: PanelOpportunity }) => {
  const say = useTexts(panelTexts);
  const maySell = useMaySell();
  const fields = useCustomFields('OPPORTUNITY');
  const save = useSave(
    SaveCardDocument,
    data => data.updateOpportunity.opportunity,
    () => {},
  );
  if (fields.length === 0) return null;
  return (
    <Part title={say('own')}>
      <EditForm
        submit={say('save')}
        readOnly={!maySell}
        fields={customFormFields(fields, opportunity)}
        onSave={changes => save({ input: { opportunityId: opportunity.id, ...asInput(changes) } })}
      />
    </Part>
  );
};
