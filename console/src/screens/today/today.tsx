import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useMaySell } from '../../app/may-sell';
import { useViewer } from '../../app/viewer';
import { useRowKeys } from '../../lib/rows';
import { useErrorText } from '../../lib/write';
import { Avatar } from '../../ui/avatar';
import { Badge, toneOf } from '../../ui/badge';
import { Failure, Skeleton } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Line } from '../../ui/line';
import { More } from '../../ui/more';
import { Screen, Segments } from '../../ui/screen';
import { channelTexts } from '../../words/channel.texts';
import { nameOf } from '../../words/contact-name';
import { AppointmentLine } from './appointment-line';
import { LaterButton } from './later-button';
import { NewTask } from './new-task';
import { Section } from './section';
import { TaskLine } from './task-line';
import { todayTexts } from './today.texts';
import { useDay } from './use-day';

/** The filter of the list that shows all hot leads: the same as that of the query. */
const hotLeads = (sellerId: string | undefined) => ({
  temperature: ['HOT'],
  status: ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'NURTURING'],
  ...(sellerId && { sellerId }),
});

/** What to do next, in order of urgency. */
export const Today = () => {
  const say = useTexts(todayTexts);
  const sayChannel = useTexts(channelTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const { mine } = useSearch({ from: '/shell/today' });
  const navigate = useNavigate({ from: '/today' });
  const { user } = useViewer();
  const maySell = useMaySell();
  const seller = user.seller?.id;
  const day = useDay(mine ? seller : undefined);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box, ['x']);
  const name = (contact: Parameters<typeof nameOf>[0]) => nameOf(contact, say('unknown'));
  const nothing = !(day.unanswered.rows.length + day.followUps.length + day.hot.length + day.appointments.length);
  return (
    <Screen
      title={say('title')}
      note={<span className="hidden md:inline">{say('keys')}</span>}
      actions={
        seller &&
        user.role !== 'SELLER' && (
          <Segments
            label={say('whose')}
            value={mine ? 'mine' : 'all'}
            choices={[
              { value: 'all', title: say('all') },
              { value: 'mine', title: say('mine') },
            ]}
            onChoose={next => void navigate({ search: next === 'mine' ? { mine: true } : {} })}
          />
        )
      }
    >
      {day.error && !day.loaded && <Failure text={errorText(day.error)} onAgain={day.readAgain} />}
      {!day.loaded && !day.error && <Skeleton lines={14} />}
      {day.loaded && (
        <div ref={box} className="mx-auto max-w-4xl">
          {nothing && day.tasks.length === 0 && (
            <p className="mb-4 flex items-center gap-2 rounded-lg border border-good/40 bg-good-soft px-3 py-2 text-good">
              <Icon name="checks" />
              <span>
                <strong className="text-good">{say('allDone')}.</strong> {say('allDoneBody')}
              </span>
            </p>
          )}
          <Section
            id="unanswered"
            icon="inbox"
            title={say('unanswered')}
            count={day.unanswered.rows.length}
            hasMore={!day.unanswered.complete}
            urgent
            none={say('unansweredNone')}
            foot={<MoreRows pages={day.unanswered} />}
          >
            {day.unanswered.rows.map(({ id, contact, lastMessage, since, lead, seller: who, channel }) => (
              <Line
                key={id}
                conversationId={id}
                start={<Avatar name={name(contact)} size={28} />}
                title={name(contact)}
                detail={lastMessage?.body || lastMessage?.transcript}
                end={
                  <>
                    <span className="hidden sm:inline">{who?.displayName ?? say('nobody')}</span>
                    <span className="hidden sm:inline">{sayChannel(channel)}</span>
                    {since && <span className="font-medium text-hot">{formats.relative(since)}</span>}
                    {lead?.score != null && <Badge tone={toneOf(lead.temperature)}>{lead.score}</Badge>}
                  </>
                }
              />
            ))}
          </Section>
          <Section
            id="follow-ups"
            icon="clock"
            title={say('followUps')}
            count={day.followUps.length}
            hasMore={day.hasMoreDue}
            urgent
            none={say('followUpsNone')}
            foot={day.hasMoreDue && <MoreRows pages={day.pages} />}
          >
            {day.followUps.map(task => (
              <TaskLine
                key={task.id}
                task={task}
                onTick={done => day.pages.patch(task.id, { done })}
                onDone={day.readAgain}
              />
            ))}
          </Section>
          <Section
            id="hot"
            icon="fire"
            title={say('hot')}
            count={day.allHot}
            none={say('hotNone')}
            foot={
              day.allHot > day.hot.length && (
                <Link
                  to="/lists/{-$list}"
                  params={{ list: 'leads' }}
                  search={{ filter: hotLeads(mine ? seller : undefined), order: { field: 'SCORE', direction: 'DESC' } }}
                  className="block px-3 py-2 text-sm font-medium text-accent hover:underline"
                >
                  {say('allHot', { count: day.allHot })}
                </Link>
              )
            }
          >
            {day.hot.map(
              ({ id, name: title, contact, score, temperature, seller: who, lastActivityAt, conversations }) => (
                <Line
                  key={id}
                  conversationId={conversations.nodes[0]?.id}
                  start={<Avatar name={title ?? name(contact)} size={28} />}
                  title={title ?? name(contact)}
                  detail={[
                    who?.displayName ?? say('nobody'),
                    lastActivityAt ? say('active', { when: formats.relative(lastActivityAt) }) : say('inactive'),
                  ].join(' · ')}
                  end={score != null && <Badge tone={toneOf(temperature)}>{say('score', { score })}</Badge>}
                />
              ),
            )}
          </Section>
          <Section
            id="appointments"
            icon="today"
            title={say('appointments')}
            count={day.appointments.length}
            none={say('appointmentsNone')}
            foot={<LaterButton from={day.ends} sellerId={mine ? seller : undefined} />}
          >
            {day.appointments.map(appointment => (
              <AppointmentLine key={appointment.id} appointment={appointment} />
            ))}
          </Section>
          <Section
            id="tasks"
            icon="checks"
            title={say('tasks')}
            count={day.tasks.length}
            hasMore={!day.pages.complete}
            none={say(maySell ? 'tasksNone' : 'tasksNobody')}
            foot={
              <>
                <MoreRows pages={day.pages} />
                {maySell && <NewTask onSaved={day.readAgain} />}
              </>
            }
          >
            {day.tasks.map(task => (
              <TaskLine
                key={task.id}
                task={task}
                onTick={done => day.pages.patch(task.id, { done })}
                onDone={day.readAgain}
              />
            ))}
          </Section>
        </div>
      )}
    </Screen>
  );
};

const MoreRows = ({ pages }: { pages: Parameters<typeof More>[0]['pages'] }) => (
  <div className="p-2 empty:hidden">
    <More pages={pages} className="" />
  </div>
);
