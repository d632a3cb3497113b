import { useTexts } from '../../app/intl';
import { type EntityType, ExportListDocument } from '../../gql/graphql';
import { download } from '../../lib/download';
import type { Filter } from '../../lib/filter';
import { useWrite } from '../../lib/write';
import { Button } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { listTexts } from './lists.texts';

/** Exports the filtered list as a file. */
export const ExportMenu = ({ entityType, filter }: { entityType: EntityType; filter: Filter }) => {
  const say = useTexts(listTexts);
  const write = useWrite();
  const take = async (format: 'csv' | 'xlsx') => {
    const { data } = await write(ExportListDocument, { input: { entityType, filter, format } });
    if (!data?.exportRecords.url) return;
    try {
      await download(data.exportRecords.url, `export.${format}`);
      toast.good(say('exported', { count: data.exportRecords.rows ?? 0 }));
    } catch {
      toast.bad(say('notExported'));
    }
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button icon="download" className="h-8">
          {say('export')}
        </Button>
      }
    >
      <MenuItem onSelect={() => void take('csv')}>{say('asCsv')}</MenuItem>
      <MenuItem onSelect={() => void take('xlsx')}>{say('asXlsx')}</MenuItem>
    </Menu>
  );
};
