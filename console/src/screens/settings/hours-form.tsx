import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { HoursOfSellerDocument, SaveHoursDocument, type SellerHoursFragment as Seller } from '../../gql/graphql';
import { isSame } from '../../lib/differing';
import { useTyped } from '../../lib/typed';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { Input } from '../../ui/field';
import { toast } from '../../ui/toast';
import { rowsOf, valuesOf } from './rows';
import { settingsTexts } from './settings.texts';
import { ShiftList } from './shift-list';
import { absencesOf, shiftsOf } from './shifts';
import { useZoneWords } from './use-zone-words';

interface Typed {
  shifts: ReturnType<typeof rowsOf<ReturnType<typeof shiftsOf>[number]>>;
  absences: ReturnType<typeof rowsOf<ReturnType<typeof absencesOf>[number]>>;
  /** The server's state when the editing began. */
  began: Seller;
}

/** The shifts and absences of a seller. Only a changed list is sent, unless somebody else has changed it meanwhile. */
export const HoursForm = ({ seller, onDone }: { seller: Seller; onDone(): void }) => {
  const say = useTexts(settingsTexts);
  const write = useWrite();
  const client = useClient();
  const { tenant } = useViewer();
  const zone = (seller.workingHours as { zone?: string } | null)?.zone ?? tenant.timezone;
  const clock = useZoneWords(zone);
  const asStored = (of: Seller): Typed => ({
    shifts: rowsOf(shiftsOf(of.workingHours)),
    absences: rowsOf(absencesOf(of.absences)),
    began: of,
  });
  const [stored] = useState(() => asStored(seller));
  /** What was changed here and not saved yet, also before another screen was opened; null for nothing. */
  const [typed, setTyped] = useTyped<Typed | null>(`hours ${seller.id}`, null);
  const { shifts, absences, began } = typed ?? stored;
  const change = (part: (now: Typed) => Partial<Typed>) =>
    setTyped(before => ({ ...(before ?? stored), ...part(before ?? stored) }));
  const setShifts = (next: (now: Typed['shifts']) => Typed['shifts']) => change(now => ({ shifts: next(now.shifts) }));
  const setAbsences = (next: (now: Typed['absences']) => Typed['absences']) =>
    change(now => ({ absences: next(now.absences) }));
  const done = () => {
    setTyped(null);
    onDone();
  };
  const [busy, setBusy] = useState(false);
  const read = async () => {
    const asked = { id: seller.id };
    const { data } = await client.query(HoursOfSellerDocument, asked, { requestPolicy: 'network-only' }).toPromise();
    return data?.seller ?? began;
  };
  const loadAnew = async () => {
    setTyped(asStored(await read()));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const nextShifts = valuesOf(shifts);
    const nextAbsences = valuesOf(absences);
    const hasShifts = !isSame(nextShifts, shiftsOf(began.workingHours));
    const hasAbsences = !isSame(nextAbsences, absencesOf(began.absences));
    if (!hasShifts && !hasAbsences) return done();
    setBusy(true);
    const now = await read();
    const otherShifts = hasShifts && !isSame(shiftsOf(now.workingHours), shiftsOf(began.workingHours));
    const otherAbsences = hasAbsences && !isSame(absencesOf(now.absences), absencesOf(began.absences));
    if (otherShifts || otherAbsences) {
      const other = asStored(now);
      change(() => ({
        ...((otherShifts || !hasShifts) && { shifts: other.shifts }),
        ...((otherAbsences || !hasAbsences) && { absences: other.absences }),
        began: now,
      }));
      setBusy(false);
      toast.bad(say('hoursChanged'));
      return;
    }
    const input = {
      sellerId: seller.id,
      updatedAtBefore: now.updatedAt,
      ...(hasShifts && { workingHours: nextShifts.length > 0 ? { zone, shifts: nextShifts } : null }),
      ...(hasAbsences && { absences: nextAbsences.length > 0 ? nextAbsences : null }),
    };
    const { refusal } = await write(SaveHoursDocument, { input }, { onStale: () => void loadAnew() });
    setBusy(false);
    if (refusal) return;
    toast.good(say('saved'));
    done();
  };
  return (
    <form className="flex flex-col gap-3 border-t bg-paper px-3.5 py-3" onSubmit={event => void save(event)}>
      <div className="flex flex-col gap-2">
        <h3 className="text-xs font-medium text-ink-2">{say('shifts', { zone: clock })}</h3>
        {shifts.length === 0 && <p className="text-ink-3">{say('asBusiness')}</p>}
        <ShiftList rows={shifts} onChange={setShifts} />
      </div>
      <div className="flex flex-col gap-2">
        <h3 className="text-xs font-medium text-ink-2">{say('absences')}</h3>
        {absences.map(({ key, value }) => (
          <div key={key} className="flex items-center gap-1.5">
            {(['from', 'to'] as const).map(end => (
              <Input
                key={end}
                bare
                label={say(end === 'from' ? 'awayFrom' : 'awayTo')}
                type="date"
                required
                value={value[end].slice(0, 10)}
                onChange={event =>
                  setAbsences(now =>
                    now.map(each =>
                      each.key === key ? { key, value: { ...value, [end]: event.target.value } } : each,
                    ),
                  )
                }
              />
            ))}
            <IconButton
              icon="close"
              label={say('removeAbsence')}
              onClick={() => setAbsences(now => now.filter(each => each.key !== key))}
            />
          </div>
        ))}
        <div>
          <Button icon="plus" onClick={() => setAbsences(now => [...now, ...rowsOf([{ from: '', to: '' }])])}>
            {say('addAbsence')}
          </Button>
        </div>
      </div>
      <div className="flex gap-2">
        <Button kind="solid" type="submit" disabled={busy} className="h-8">
          {say('save')}
        </Button>
        <Button kind="plain" className="h-8" onClick={done}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
};
