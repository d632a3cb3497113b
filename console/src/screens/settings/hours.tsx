import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  HoursOfSellerDocument,
  type SellerHoursFragment as Seller,
  SetAvailableDocument,
  SettingsHoursDocument,
} from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useRead } from '../../lib/read';
import { runs } from '../../lib/tenant-settings';
import { useTyped } from '../../lib/typed';
import { useWrite } from '../../lib/write';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Switch } from '../../ui/form';
import { SearchField } from '../../ui/search-field';
import { Sheet } from '../../ui/sections';
import { uiTexts } from '../../ui/ui.texts';
import { BusinessHours } from './business-hours';
import { ClosedDays } from './closed-days';
import { HoursForm } from './hours-form';
import { settingsTexts } from './settings.texts';
import { absencesOf, shiftsOf } from './shifts';
import { useShiftText } from './use-shift-text';

/** Up to as many sellers are found by looking for them. */
const mostWithoutSearch = 40;
/** The number of sellers that the server finds by a name. */
const mostFound = 50;

/** The working hours and absences of each seller, and whether they accept leads now. Sellers edit their own. */
export const Hours = () => {
  const say = useTexts(settingsTexts);
  const sayUi = useTexts(uiTexts);
  const { user } = useViewer();
  const [asked, setAsked] = useState<string>();
  const { data, waiting } = useRead(SettingsHoursDocument, { text: asked });
  // Hours that are not saved yet are shown again when the screen is.
  const [open, setOpen] = useTyped<string | null>('hours', null);
  const may = runs(user.role);
  const sellers = [...(data?.sellers ?? [])].sort(
    (a, b) =>
      Number(b.user.id === user.id) - Number(a.user.id === user.id) || a.displayName.localeCompare(b.displayName),
  );
  const isLarge = sellers.length > mostWithoutSearch;
  return (
    <Sheet>
      {may && (
        <>
          <BusinessHours />
          <ClosedDays />
        </>
      )}
      <Card title={say('hours')} what={say('hoursWhat')}>
        {(asked || isLarge) && (
          <div className="border-b px-3.5 py-2">
            <SearchField label={sayUi('sellerName')} value={asked} onChange={setAsked} />
          </div>
        )}
        {waiting}
        {data && asked && (sellers.length === 0 || sellers.length >= mostFound) && (
          <p role="status" className="px-3.5 py-2 text-ink-3">
            {sayUi(sellers.length === 0 ? 'nobodyFound' : 'typeMore')}
          </p>
        )}
        {data && !asked && sellers.length === 0 && (
          <div className="py-6">
            <EmptyState
              icon="clock"
              title={say('noSellers')}
              action={
                may && (
                  <Link to="/settings/{-$section}" params={{ section: 'people' }} className="text-accent underline">
                    {say('toPeople')}
                  </Link>
                )
              }
            >
              {say('noSellersBody')}
            </EmptyState>
          </div>
        )}
        <ul>
          {sellers.map(seller => (
            <li key={seller.id} className="border-b last:border-b-0">
              <SellerRow
                seller={seller}
                may={may || seller.user.id === user.id}
                open={open === seller.id}
                onOpen={() => setOpen(open === seller.id ? null : seller.id)}
              />
              {open === seller.id && <HoursForm seller={seller} onDone={() => setOpen(null)} />}
            </li>
          ))}
        </ul>
      </Card>
    </Sheet>
  );
};

const SellerRow = ({ seller, may, open, onOpen }: { seller: Seller; may: boolean; open: boolean; onOpen(): void }) => {
  const say = useTexts(settingsTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const client = useClient();
  const loadAnew = () =>
    client.query(HoursOfSellerDocument, { id: seller.id }, { requestPolicy: 'network-only' }).toPromise();
  const textOf = useShiftText();
  const shifts = shiftsOf(seller.workingHours);
  const away = absencesOf(seller.absences).length;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3.5 py-2">
      <Avatar name={seller.displayName} size={30} />
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">{seller.displayName}</p>
        <p className="text-xs text-ink-3">
          {shifts.length === 0 ? say('asBusiness') : shifts.map(textOf).join('; ')}
          {away > 0 && ` · ${say('absenceCount', { count: away })}`}
        </p>
      </div>
      <Switch
        label={say('available')}
        of={seller.displayName}
        checked={seller.available}
        disabled={!may || busy}
        onChange={available =>
          void run(() =>
            write(
              SetAvailableDocument,
              { input: { sellerId: seller.id, available, updatedAtBefore: seller.updatedAt } },
              { onStale: () => void loadAnew() },
            ),
          )
        }
      />
      {may && (
        <Button
          icon="pencil"
          aria-expanded={open}
          aria-label={say('editHours', { name: seller.displayName })}
          onClick={onOpen}
        >
          {say('edit')}
        </Button>
      )}
    </div>
  );
};
