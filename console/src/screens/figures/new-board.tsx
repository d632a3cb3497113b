import { type FormEvent, useState } from 'react';
import { language, useTexts } from '../../app/intl';
import { SaveDashboardDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useStore } from '../../lib/store';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Input, Select } from '../../ui/field';
import { dashboardTexts } from './dashboards.texts';
import { type TemplateName, templates, widgetsFrom } from './templates';

const names = Object.keys(templates) as TemplateName[];

/** A button that asks for a name and a template, and creates a dashboard. */
export const NewBoard = ({ onMade }: { onMade(id: string): void }) => {
  const say = useTexts(dashboardTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="solid" icon="plus" onClick={() => setOpen(true)}>
        {say('fresh')}
      </Button>
      {open && <NewBoardDialog onMade={onMade} onClose={() => setOpen(false)} />}
    </>
  );
};

export const NewBoardDialog = ({ onMade, onClose }: { onMade(id: string): void; onClose(): void }) => {
  const say = useTexts(dashboardTexts);
  const spoken = useStore(language);
  const write = useWrite();
  const { busy, run } = useBusy();
  const [template, setTemplate] = useState<TemplateName | ''>('sales');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? (template ? templates[template].name[spoken] : '');
  const make = async () => {
    const widgets = template ? widgetsFrom(template, spoken) : [];
    const { data } = await write(SaveDashboardDocument, { input: { name, widgets } });
    const id = data?.saveDashboard.dashboard?.id;
    if (!id) return;
    onClose();
    onMade(id);
  };
  return (
    <Dialog open onClose={onClose} title={say('fresh')}>
      <form
        className="space-y-3 p-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void run(make);
        }}
      >
        <Select
          label={say('template')}
          value={template}
          onChange={event => setTemplate(names.find(each => each === event.target.value) ?? '')}
        >
          {names.map(each => (
            <option key={each} value={each}>
              {templates[each].name[spoken]}
            </option>
          ))}
          <option value="">{say('blank')}</option>
        </Select>
        <Input
          label={say('name')}
          required
          maxLength={80}
          value={name}
          onChange={event => setTyped(event.target.value)}
        />
        <div className="flex justify-end">
          <Button type="submit" kind="solid" disabled={busy}>
            {say('create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
