import { Migration } from '@mikro-orm/migrations';
import { countedSelect } from './sql/counted.js';
import { functions, functionsOf } from './sql/roles.js';

/**
 * The figures of sellers. They are counted from rows whose seller never changes: a turn (the seller had a conversation that waits for or
 * is handled by people), a wait in a turn (the contact waits for the seller's answer) and an assignment of a lead. Triggers create these
 * rows from conversations, messages and leads, and append to the counters as for all other counted rows.
 */
export class CountSellers extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(rights);
    this.addSql(noting);
    this.addSql(counting);
    this.addSql(folding);
    this.addSql(counted);
    this.addSql(recounting);
    this.addSql(figures);
    this.addSql(standing);
  }
}

const tables = `
      create table seller_turn (
        id uuid not null,
        tenant_id uuid not null,
        conversation_id uuid not null,
        seller_id uuid not null,
        began_at timestamptz not null,
        -- when the conversation was closed, handed back to the agent, or handed over to a colleague
        ended_at timestamptz,
        -- when the seller first answered, and whether the contact wrote again after that
        answered_at timestamptz,
        engaged boolean not null default false,
        primary key (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id) on delete cascade,
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 80);
      create unique index seller_turn_open on seller_turn (tenant_id, conversation_id) where ended_at is null;
      create index seller_turn_conversation on seller_turn (tenant_id, conversation_id, began_at);
      create index seller_turn_seller on seller_turn (tenant_id, seller_id, began_at);
      create table reply_wait (
        id uuid not null,
        tenant_id uuid not null,
        turn_id uuid not null,
        seller_id uuid not null,
        since timestamptz not null,
        -- whether the seller had not answered in the turn before
        first boolean not null,
        -- the number of messages that the contact wrote during the wait
        messages int not null default 1,
        ended_at timestamptz,
        -- null if a colleague answered, or nobody
        answered_at timestamptz,
        -- the seller's working time during the wait
        seconds int,
        primary key (tenant_id, id),
        foreign key (tenant_id, turn_id) references seller_turn (tenant_id, id) on delete cascade,
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 80);
      create unique index reply_wait_open on reply_wait (tenant_id, turn_id) where ended_at is null;
      create index reply_wait_turn on reply_wait (tenant_id, turn_id, ended_at);
      create index reply_wait_seller on reply_wait (tenant_id, seller_id, since);
      create table lead_assignment (
        id uuid not null,
        tenant_id uuid not null,
        lead_id uuid not null,
        seller_id uuid not null,
        given_at timestamptz not null,
        ended_at timestamptz,
        won boolean not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id) on delete cascade,
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 80);
      create unique index lead_assignment_open on lead_assignment (tenant_id, lead_id) where ended_at is null;
      create index lead_assignment_lead on lead_assignment (tenant_id, lead_id, given_at);
      create index lead_assignment_seller on lead_assignment (tenant_id, seller_id, given_at);`;

const rights = ['seller_turn', 'reply_wait', 'lead_assignment']
  .map(
    table => `
      call app.guard('${table}', 'seller', 'select');
      create policy notes on ${table} to embudo_ingest using (true) with check (true);
      grant select, insert, update on ${table} to embudo_ingest;`,
  )
  .join('');

const noting = functionsOf(
  'embudo_ingest',
  `
      create function app.note_turn() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          held constant boolean := new.seller_id is not null and new.status in ('WAITING', 'HUMAN');
          turn uuid;
        begin
          if tg_op = 'UPDATE' then
            update public.seller_turn s set ended_at = greatest(s.began_at, now())
              where s.tenant_id = new.tenant_id and s.conversation_id = new.id and s.ended_at is null and (not held or s.seller_id <> new.seller_id)
              returning s.id into turn;
            if found then
              update public.reply_wait w set ended_at = greatest(w.since, now()) where w.tenant_id = new.tenant_id and w.turn_id = turn and w.ended_at is null;
            end if;
          end if;
          if held then
            insert into public.seller_turn (id, tenant_id, conversation_id, seller_id, began_at) values (app.new_id(), new.tenant_id, new.id, new.seller_id, now())
              on conflict do nothing returning id into turn;
            -- a contact who is already waiting waits for this seller from now on
            if found and new.waiting_since is not null then
              insert into public.reply_wait (id, tenant_id, turn_id, seller_id, since, first) values (app.new_id(), new.tenant_id, turn, new.seller_id, now(), true);
            end if;
          end if;
          return null;
        end $f$;
      create function app.note_reply() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          turn public.seller_turn;
        begin
          select s.* into turn from public.seller_turn s where s.tenant_id = new.tenant_id and s.conversation_id = new.conversation_id and s.ended_at is null;
          if not found then return null; end if;
          if new.direction = 'INBOUND' then
            if not turn.engaged and turn.answered_at < new.sent_at then
              update public.seller_turn s set engaged = true where s.tenant_id = turn.tenant_id and s.id = turn.id;
            end if;
            -- the message belongs to the open wait, or, if it arrived late, to the wait that was answered after it
            update public.reply_wait w set messages = w.messages + 1 where w.tenant_id = turn.tenant_id and w.id = (
              select o.id from public.reply_wait o where o.tenant_id = turn.tenant_id and o.turn_id = turn.id and (o.ended_at is null or o.ended_at >= new.sent_at)
                order by o.ended_at nulls last limit 1);
            if not found then
              insert into public.reply_wait (id, tenant_id, turn_id, seller_id, since, first)
                values (app.new_id(), turn.tenant_id, turn.id, turn.seller_id, greatest(new.sent_at, turn.began_at), turn.answered_at is null);
            end if;
          else
            update public.reply_wait w set ended_at = greatest(w.since, new.sent_at),
                answered_at = case when new.author_seller_id = w.seller_id then greatest(w.since, new.sent_at) end,
                seconds = case when new.author_seller_id = w.seller_id then app.worked_seconds(w.tenant_id, w.seller_id, w.since, greatest(w.since, new.sent_at)) end
              where w.tenant_id = turn.tenant_id and w.turn_id = turn.id and w.ended_at is null;
            if new.author_seller_id = turn.seller_id and turn.answered_at is null then
              update public.seller_turn s set answered_at = greatest(s.began_at, new.sent_at) where s.tenant_id = turn.tenant_id and s.id = turn.id;
            end if;
          end if;
          return null;
        end $f$;
      create function app.note_assignment() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op = 'UPDATE' then
            update public.lead_assignment a set
                ended_at = case when new.seller_id is distinct from a.seller_id then greatest(a.given_at, now()) end,
                won = case when new.seller_id is distinct from a.seller_id then a.won else new.status = 'WON' end
              where a.tenant_id = new.tenant_id and a.lead_id = new.id and a.ended_at is null;
          end if;
          if new.seller_id is not null then
            insert into public.lead_assignment (id, tenant_id, lead_id, seller_id, given_at, won)
              values (app.new_id(), new.tenant_id, new.id, new.seller_id, case tg_op when 'INSERT' then new.created_at else now() end, new.status = 'WON')
              on conflict do nothing;
          end if;
          return null;
        end $f$;
`,
  `
      grant execute on function app.new_id to embudo_ingest;
      create trigger turns after insert on conversation for each row when (new.seller_id is not null) execute function app.note_turn();
      create trigger turns_change after update on conversation for each row
        when (old.seller_id is distinct from new.seller_id or old.status <> new.status) execute function app.note_turn();
      create trigger replies after insert on message for each row when (new.direction = 'INBOUND' or new.author = 'SELLER') execute function app.note_reply();
      create trigger assignments after insert on lead for each row when (new.seller_id is not null) execute function app.note_assignment();
      create trigger assignments_change after update on lead for each row
        when (old.seller_id is distinct from new.seller_id or (old.status = 'WON') <> (new.status = 'WON')) execute function app.note_assignment();
`,
);

interface Counted {
  table: string;
  /** The column of the seller for whom a row counts. */
  seller?: string;
  /** For each counter: the time at which a row counts (null: it does not count), its count and its amount; `r` is the row. */
  counters: [name: string, at: string, count: string, amount: string][];
  /** Whether an update changes what is counted. */
  changes: string;
}
/** Counters whose names end in _NOW are of the current state, independent of any day. */
const ofSellers: Counted[] = [
  {
    table: 'seller_turn',
    counters: [
      ['TURNS', 'r.began_at', '1', 'r.engaged::int'],
      ['TURNS_ENDED', 'r.ended_at', '1', 'round(extract(epoch from r.ended_at - r.began_at))'],
      ['TURNS_NOW', 'case when r.ended_at is null then r.began_at end', '1', '0'],
    ],
    changes: 'old.ended_at is distinct from new.ended_at or old.engaged <> new.engaged or old.began_at <> new.began_at',
  },
  {
    table: 'reply_wait',
    counters: [
      ['REPLIES', 'r.answered_at', '1', 'r.seconds'],
      ['FIRST_REPLIES', 'case when r.first then r.answered_at end', '1', 'r.seconds'],
      ['RECEIVED', 'r.since', 'r.messages', '0'],
      ['WAITS_NOW', 'case when r.ended_at is null then r.since end', '1', '0'],
    ],
    changes: 'old.ended_at is distinct from new.ended_at or old.messages <> new.messages or old.since <> new.since',
  },
  {
    table: 'lead_assignment',
    counters: [['LEADS_GIVEN', 'r.given_at', '1', 'r.won::int']],
    changes: 'old.won <> new.won or old.given_at <> new.given_at',
  },
  {
    table: 'message',
    seller: 'author_seller_id',
    counters: [['SENT', `case when r.author = 'SELLER' then r.sent_at end`, '1', '0']],
    changes: 'old.sent_at <> new.sent_at or old.author_seller_id is distinct from new.author_seller_id',
  },
  {
    table: 'lead',
    counters: [
      [
        'HOT_NOW',
        `case when r.temperature = 'HOT' and r.status not in ('WON', 'LOST') then r.created_at end`,
        '1',
        '0',
      ],
    ],
    changes:
      'old.seller_id is distinct from new.seller_id or old.temperature is distinct from new.temperature or old.status <> new.status or old.created_at <> new.created_at',
  },
  {
    table: 'opportunity',
    counters: [['SALES_NOW', `case when r.status = 'OPEN' then r.created_at end`, '1', '0']],
    changes:
      'old.seller_id is distinct from new.seller_id or old.status <> new.status or old.created_at <> new.created_at',
  },
];

const appendOf = ({ seller = 'seller_id', counters }: Counted, row: 'old' | 'new', sign: '' | '-') => `
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
              select ${row}.tenant_id, c.name, ${row}.${seller}, c.at, ${sign}c.count, ${sign}c.amount
              from (values ${counters.map(counter => `('${counter[0]}', ${counter.slice(1).join(', ').replaceAll('r.', `${row}.`)})`).join(', ')}) c (name, at, count, amount)
              where c.at is not null and ${row}.${seller} is not null;`;

const counting = functionsOf(
  'embudo_ingest',
  ofSellers
    .map(
      counted => `
      create function app.count_sellers_${counted.table}() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then${appendOf(counted, 'old', '-')}
          end if;
          if tg_op <> 'DELETE' then${appendOf(counted, 'new', '')}
          end if;
          return null;
        end $f$;`,
    )
    .join(''),
  ofSellers
    .map(
      ({ table, changes, seller = 'seller_id' }) => `
      create trigger counts_of_sellers after insert on ${table} for each row when (new.${seller} is not null) execute function app.count_sellers_${table}();
      create trigger counts_of_sellers_end after delete on ${table} for each row when (old.${seller} is not null) execute function app.count_sellers_${table}();
      create trigger counts_of_sellers_change after update on ${table} for each row when (${changes}) execute function app.count_sellers_${table}();`,
    )
    .join(''),
);

const isStanding = (name: string) => `(${name} = 'STAGE' or ${name} like '%\\_NOW')`;

/** Replaces app.fold_counters: counters whose names end in _NOW are of the current state, as STAGE already is. */
const folding = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.fold_counters(most int) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          zone constant text := (select t.timezone from public.tenant t where t.id = tenant);
          folded int;
        begin
          perform pg_advisory_xact_lock(hashtextextended(tenant::text, 12));
          with taken as (
            delete from public.counter_delta d
              where d.tenant_id = tenant and d.id = any (array(select p.id from public.counter_delta p where p.tenant_id = tenant order by p.id limit most for update skip locked))
              returning d.*),
          sums as (
            select d.name, d.subject, d.seller_id, d.currency, g.grain,
                case g.grain when 'ALL' then '-infinity' else app.bucket_start(g.grain, d.at, zone) end as since,
                sum(d.count) as count, sum(d.amount) as amount
              from taken d cross join lateral unnest(case when ${isStanding('d.name')} then '{ALL}'::text[] else '{HOUR,DAY,MONTH}' end) g (grain)
              group by 1, 2, 3, 4, 5, 6),
          added as (
            insert into public.counter as c (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
              select tenant, s.name, s.subject, s.seller_id, s.currency, s.grain, s.since, s.count, s.amount from sums s where s.count <> 0 or s.amount <> 0
              on conflict on constraint counter_key do update set count = c.count + excluded.count, amount = c.amount + excluded.amount),
          added_for_all as (
            insert into public.tenant_counter as c (tenant_id, name, subject, currency, grain, since, count, amount)
              select tenant, s.name, s.subject, s.currency, s.grain, s.since, sum(s.count), sum(s.amount) from sums s
              group by 2, 3, 4, 5, 6 having sum(s.count) <> 0 or sum(s.amount) <> 0
              on conflict on constraint tenant_counter_key do update set count = c.count + excluded.count, amount = c.amount + excluded.amount)
          select count(*) into folded from taken;
          return folded;
        end $f$;
`,
);

const counted = `
      create or replace view counted with (security_invoker = true) as ${countedSelect}
        union all select tenant_id, 'CASES', '', seller_id, '', opened_at, 1, (reopened > 0)::int from support_case
        union all select tenant_id, 'SATISFACTION', '', seller_id, '', satisfaction_asked_at, 1, satisfaction from support_case where satisfaction is not null
        union all select tenant_id, 'FOLLOW_UPS', '', seller_id, '', ended_at, 1, answered::int from flow_run where flow = 'follow-up' and answered is not null
        ${ofSellers
          .flatMap(({ table, seller = 'seller_id', counters }) =>
            counters.map(
              ([name, at, count, amount]) =>
                `union all select r.tenant_id, '${name}', '', r.${seller}, '', ${at}, ${count}, (${amount})::bigint from ${table} r where ${at} is not null and r.${seller} is not null`,
            ),
          )
          .join('\n        ')};`;

const recounting = functions(`
      create or replace function app.recount(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        declare
          zone constant text := (select t.timezone from tenant t where t.id = tenant);
        begin
          lock table counter_delta in share row exclusive mode;
          delete from counter_delta d where d.tenant_id = tenant;
          delete from counter c where c.tenant_id = tenant;
          delete from tenant_counter c where c.tenant_id = tenant;
          insert into counter (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.seller_id, c.currency, case when ${isStanding('c.name')} then 'ALL' else 'HOUR' end,
                case when ${isStanding('c.name')} then '-infinity' else app.bucket_start('HOUR', c.at, zone) end, sum(c.count), sum(c.amount)
              from counted c where c.tenant_id = tenant and c.at is not null group by 2, 3, 4, 5, 6, 7;
          insert into counter (tenant_id, name, subject, seller_id, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.seller_id, c.currency, g.grain, app.bucket_start(g.grain, c.since, zone), sum(c.count), sum(c.amount)
              from counter c cross join unnest('{DAY,MONTH}'::text[]) g (grain) where c.tenant_id = tenant and c.grain = 'HOUR' group by 2, 3, 4, 5, 6, 7;
          insert into tenant_counter (tenant_id, name, subject, currency, grain, since, count, amount)
            select tenant, c.name, c.subject, c.currency, c.grain, c.since, sum(c.count), sum(c.amount)
              from counter c where c.tenant_id = tenant group by 2, 3, 4, 5, 6;
        end $f$;
`);

const daily = [
  'TURNS',
  'TURNS_ENDED',
  'REPLIES',
  'FIRST_REPLIES',
  'RECEIVED',
  'SENT',
  'LEADS_GIVEN',
  'LEADS_WON',
  'WON',
];
const now = ['TURNS_NOW', 'WAITS_NOW', 'HOT_NOW', 'SALES_NOW'];
const listed = (names: string[]) => `'{${names.join(',')}}'::text[]`;
const sum = (name: string, of = 'count') => `coalesce(sum(c.${of}) filter (where c.name = '${name}'), 0)`;

/** The sums of a seller over days of the tenant's time zone, from whole months and the days at both ends. */
const figures = functions(`
      create function app.seller_sums(seller uuid, first_day date, last_day date) returns table (
          turns bigint, engaged bigint, turns_today bigint, ended bigint, ended_seconds bigint, replies bigint, reply_seconds bigint, first_replies bigint, first_reply_seconds bigint,
          received bigint, sent bigint, given bigint, converted bigint, leads_won bigint, won bigint, won_amount bigint, turns_now bigint, waits_now bigint, hot_now bigint, sales_now bigint)
        language plpgsql stable rows 1 as $f$
        #variable_conflict use_column
        declare
          tenant constant uuid := app.tenant();
          zone text;
          money text;
          low timestamptz;
          high timestamptz;
          month_1 timestamptz;
          month_2 timestamptz;
          today timestamptz;
        begin
          select t.timezone, t.currency into zone, money from public.tenant t where t.id = tenant;
          low := app.day_start(first_day, zone);
          high := app.day_start(last_day + 1, zone);
          today := app.day_start((now() at time zone zone)::date, zone);
          month_1 := least(app.day_start(date_trunc('month', first_day + interval '1 month' - interval '1 day')::date, zone), high);
          month_2 := greatest(app.day_start(date_trunc('month', (last_day + 1)::timestamp)::date, zone), month_1);
          if month_1 = high then month_2 := high; end if;
          return query with c as (
              select n.name, n.count, n.amount from public.counter n where n.tenant_id = tenant and n.seller_id = seller and n.name = any (${listed(daily)}) and n.subject = '' and n.grain = 'MONTH'
                and n.since >= month_1 and n.since < month_2 and n.currency in ('', money)
              union all select n.name, n.count, n.amount from public.counter n where n.tenant_id = tenant and n.seller_id = seller and n.name = any (${listed(daily)}) and n.subject = '' and n.grain = 'DAY'
                and n.since >= low and n.since < month_1 and n.currency in ('', money)
              union all select n.name, n.count, n.amount from public.counter n where n.tenant_id = tenant and n.seller_id = seller and n.name = any (${listed(daily)}) and n.subject = '' and n.grain = 'DAY'
                and n.since >= month_2 and n.since < high and n.currency in ('', money)
              union all select n.name, n.count, n.amount from public.counter n where n.tenant_id = tenant and n.seller_id = seller and n.name = any (${listed(now)}) and n.subject = '' and n.grain = 'ALL'
              union all select 'TODAY', n.count, 0 from public.counter n where n.tenant_id = tenant and n.seller_id = seller and n.name = 'TURNS' and n.subject = '' and n.grain = 'DAY' and n.since = today
              -- deltas that are not folded yet
              union all select d.name, d.count, d.amount from public.counter_delta d where d.tenant_id = tenant and d.seller_id = seller and d.name = any (${listed(daily)})
                and d.at >= low and d.at < high and d.currency in ('', money)
              union all select d.name, d.count, d.amount from public.counter_delta d where d.tenant_id = tenant and d.seller_id = seller and d.name = any (${listed(now)})
              union all select 'TODAY', d.count, 0 from public.counter_delta d where d.tenant_id = tenant and d.seller_id = seller and d.name = 'TURNS' and d.at >= today)
            select ${[
              sum('TURNS'),
              sum('TURNS', 'amount'),
              sum('TODAY'),
              sum('TURNS_ENDED'),
              sum('TURNS_ENDED', 'amount'),
              sum('REPLIES'),
              sum('REPLIES', 'amount'),
              sum('FIRST_REPLIES'),
              sum('FIRST_REPLIES', 'amount'),
              sum('RECEIVED'),
              sum('SENT'),
              sum('LEADS_GIVEN'),
              sum('LEADS_GIVEN', 'amount'),
              sum('LEADS_WON'),
              sum('WON'),
              sum('WON', 'amount'),
              ...now.map(name => sum(name)),
            ]
              .map(value => `(${value})::bigint`)
              .join(', ')} from c;
        end $f$;
      -- Returns the hours of these days that a seller has worked so far; eight on each weekday if no working hours are set.
      create function app.worked_hours(seller uuid, first_day date, last_day date) returns float8 language sql stable as $f$
          select coalesce(sum(extract(epoch from upper(r) - lower(r))) / 3600, 0)::float8
            from public.seller s join public.tenant t on t.id = s.tenant_id
              cross join lateral (select app.shifts_of(s.working_hours, t.settings) as shifts, coalesce(s.working_hours ->> 'zone', t.timezone) as zone) h
              cross join lateral unnest(app.worked_ranges(case when h.shifts = '[]' then '[{"days": [1, 2, 3, 4, 5], "from": "09:00", "to": "17:00"}]' else h.shifts end, s.absences, h.zone,
                app.day_start(greatest(first_day, last_day - 400), t.timezone), least(app.day_start(last_day + 1, t.timezone), now()))) r
            where s.tenant_id = app.tenant() and s.id = seller $f$;
      grant execute on function app.seller_sums, app.worked_hours to embudo_app;
`);

/** Creates the rows for the current state of a database that already has data. The past is not known and is not counted. */
const standing = `
      insert into lead_assignment (id, tenant_id, lead_id, seller_id, given_at, won)
        select app.new_id(), tenant_id, id, seller_id, created_at, status = 'WON' from lead where seller_id is not null;
      with turn as (
        insert into seller_turn (id, tenant_id, conversation_id, seller_id, began_at)
          select app.new_id(), tenant_id, id, seller_id, now() from conversation where seller_id is not null and status in ('WAITING', 'HUMAN') returning *)
      insert into reply_wait (id, tenant_id, turn_id, seller_id, since, first)
        select app.new_id(), t.tenant_id, t.id, t.seller_id, now(), true from turn t join conversation v on v.tenant_id = t.tenant_id and v.id = t.conversation_id where v.waiting_since is not null;
      do $$ begin perform app.recount(id) from tenant; end $$;`;
