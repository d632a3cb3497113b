import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import type { ViewsProps } from './viewed';
import { viewTexts } from './views.texts';

const ViewChoices = lazy(() =>
  reached(() => import('./view-choices')).then(module => ({ default: module.ViewChoices })),
);
const ViewDialog = lazy(() => reached(() => import('./view-dialog')).then(module => ({ default: module.ViewDialog })));

/** The saved filters and orders of a list, private or shared. The server stores them. The key `v` opens them. */
export const Views = ({ trigger, ...rest }: ViewsProps & { trigger: ReactElement<object> }) => {
  const say = useTexts(viewTexts);
  const [naming, setNaming] = useState(false);
  return (
    <>
      <Menu align="end" hotkey="v" label={say('views')} trigger={trigger}>
        <Suspense>
          <ViewChoices {...rest} />
        </Suspense>
        <MenuLine />
        <MenuItem icon="plus" onSelect={() => setNaming(true)}>
          {say('saveView')}
        </MenuItem>
      </Menu>
      <Suspense>
        {naming && <ViewDialog entityType={rest.entityType} now={rest.now} onClose={() => setNaming(false)} />}
      </Suspense>
    </>
  );
};
