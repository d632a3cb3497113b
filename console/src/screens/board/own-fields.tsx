import { useTexts } from '../../app/intl';
import { EditForm } from '../../ui/edit-form';
import { Part } from '../../ui/part';
import { customFormFields, useCustomFields } from '../lists/custom-fields';
import { panelTexts } from './board.texts';
import type { PanelOpportunity } from './panel-opportunity';

/** The tenant's own fields of a deal, for those who may not change it; others have them in the form. */
export const OwnFields = ({ opportunity }: { opportunity: PanelOpportunity }) => {
  const say = useTexts(panelTexts);
  const fields = useCustomFields('OPPORTUNITY');
  if (fields.length === 0) return null;
  return (
    <Part title={say('own')}>
      <EditForm
        readOnly
        place={`deal ${opportunity.id}`}
        submit={say('save')}
        fields={customFormFields(fields, opportunity)}
        onSave={async () => false}
      />
    </Part>
  );
};
