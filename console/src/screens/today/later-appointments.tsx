import { Fragment } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useLive } from '../../app/use-live';
import { LaterAppointmentsDocument } from '../../gql/graphql';
import { dayIn } from '../../lib/days';
import { usePages } from '../../lib/pages';
import { useErrorText } from '../../lib/write';
import { Failure, Skeleton } from '../../ui/empty-state';
import { More } from '../../ui/more';
import { AppointmentLine } from './appointment-line';
import { todayTexts } from './today.texts';

/** The appointments from a moment on that nobody has cancelled, day by day. */
export const LaterAppointments = ({ from, sellerId }: { from: string; sellerId: string | undefined }) => {
  const say = useTexts(todayTexts);
  const errorText = useErrorText();
  const formats = useFormats();
  const { timeZone } = formats.region;
  const pages = usePages(
    LaterAppointmentsDocument,
    { startsAt: { from }, sellerId: sellerId ?? null },
    ({ agenda }) => agenda,
    // A booking or a move changes the order anywhere in the list.
    { renewsAll: true },
  );
  useLive(pages.readAgain);
  const { rows, loading, error } = pages;
  const dayOf = (at: string) => dayIn(timeZone, new Date(at));
  return (
    <>
      {error && <Failure text={errorText(error)} onAgain={pages.readAgain} />}
      {loading && rows.length === 0 && <Skeleton lines={4} />}
      {!loading && !error && rows.length === 0 && (
        <p className="border-t px-3 py-2 text-ink-3">{say('laterAppointmentsNone')}</p>
      )}
      {rows.length > 0 && (
        <ul aria-label={say('laterAppointments')} className="border-t">
          {rows.map((appointment, at) => {
            const day = dayOf(appointment.startsAt);
            const before = rows[at - 1];
            return (
              <Fragment key={appointment.id}>
                {(!before || dayOf(before.startsAt) !== day) && (
                  <li className="border-b bg-sunken px-3 py-1 text-xs font-semibold text-ink-2">
                    {formats.calendarDay(day, { weekday: 'short' })}
                  </li>
                )}
                <AppointmentLine appointment={appointment} />
              </Fragment>
            );
          })}
        </ul>
      )}
      <div className="px-3 pb-3 empty:hidden">
        <More pages={pages} />
      </div>
    </>
  );
};
