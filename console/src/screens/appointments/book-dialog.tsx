import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { AppointmentHostsDocument, BookAppointmentDocument, type BookAppointmentMutation } from '../../gql/graphql';
import { dayIn } from '../../lib/days';
import { useMake } from '../../lib/make';
import { Input, Select } from '../../ui/field';
import { valuesOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { SellerSelect } from '../../ui/seller-select';
import { bookTexts } from './appointments.texts';
import { FreeHours } from './free-hours';

type Booked = NonNullable<BookAppointmentMutation['bookAppointment']['appointment']>;
const lengths = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** Books an appointment with a contact: subject, seller, day, and one of the free hours of that day. */
export const BookDialog = ({
  contactId,
  name,
  onBooked,
  onClose,
}: {
  contactId: string;
  name: string;
  onBooked(appointment: Booked): void;
  onClose(): void;
}) => {
  const say = useTexts(bookTexts);
  const { user, tenant } = useViewer();
  // Sellers and professionals can only book appointments for themselves.
  const sells = user.role === 'SELLER' || user.role === 'PROFESSIONAL';
  const [{ data }] = useQuery({ query: AppointmentHostsDocument, variables: { contactId }, pause: sells });
  const sellers = data?.sellers ?? [];
  const own =
    data?.contact?.leads.find(({ seller }) => sellers.some(({ id }) => id === seller?.id))?.seller?.id ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const sellerId = chosen ?? own;
  const [minutes, setMinutes] = useState(30);
  const [today] = useState(() => dayIn(tenant.timezone, new Date()));
  const [day, setDay] = useState(today);
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  /** Counts rejected bookings, after each of which the free hours are read again: somebody else may have taken one. */
  const [turn, setTurn] = useState(0);
  const { make, busy, errorOf } = useMake(BookAppointmentDocument);
  const again =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setStartsAt(null);
    };
  const book = async (event: FormEvent<HTMLFormElement>) => {
    setIsTried(true);
    if (!startsAt) return;
    const { subject = '', location = '' } = valuesOf(event.currentTarget);
    const answer = await make({
      contactId,
      subject: subject.trim(),
      location: location.trim() || null,
      minutes,
      startsAt,
      sellerId,
    });
    if (answer.data?.bookAppointment.appointment) return onBooked(answer.data.bookAppointment.appointment);
    if (answer.refusal?.field?.[0] !== 'startsAt') return;
    setStartsAt(null);
    setTurn(now => now + 1);
  };
  const isReady = sells || data !== undefined;
  return (
    <FormDialog title={say('title', { name })} submit={say('make')} busy={busy} onSubmit={book} onClose={onClose}>
      <Input
        label={say('subject')}
        name="subject"
        required
        maxLength={200}
        autoComplete="off"
        placeholder={say('subjectHint')}
        error={errorOf('subject')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {!sells && (
          <SellerSelect
            label={say('who')}
            value={sellerId ?? ''}
            disabled={!isReady}
            error={errorOf('sellerId')}
            // Without a choice, the seller of the contact would meet them.
            others={own === null ? [{ value: '', label: say('anybody') }] : []}
            sellers={sellers}
            onChoose={next => again(setChosen)(next || null)}
          />
        )}
        <Input label={say('location')} name="location" autoComplete="off" error={errorOf('location')} />
        <Select
          label={say('minutes')}
          value={minutes}
          error={errorOf('minutes')}
          onChange={event => again(setMinutes)(Number(event.target.value))}
        >
          {lengths.map(length => (
            <option key={length} value={length}>
              {say('minuteCount', { count: length })}
            </option>
          ))}
        </Select>
        <Input
          label={say('day')}
          type="date"
          required
          min={today}
          value={day}
          onChange={event => again(setDay)(event.target.value)}
        />
      </div>
      {isReady && day && (
        <FreeHours
          key={turn}
          sellerId={sellerId}
          minutes={minutes}
          day={day}
          chosen={startsAt}
          wrong={isTried && !startsAt ? (errorOf('startsAt') ?? say('chooseHour')) : errorOf('startsAt')}
          onChoose={setStartsAt}
          onDay={again(setDay)}
        />
      )}
    </FormDialog>
  );
};
