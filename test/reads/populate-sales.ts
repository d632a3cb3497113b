import { hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import type { TestUser } from '../../src/testing/index.js';
import { type Making, objects, type Row } from './making.js';

type Kept = (Row & { id: string })[];

/** Creates customers, pipelines and opportunities for contacts and leads. Returns the rows that can be read by id. */
export async function populateSales(
  { random, insert, make, maybe, owner, time, text }: Making,
  { contacts, leads, users }: { contacts: Kept; leads: Kept; users: TestUser[] },
): Promise<Kept[]> {
  const customers = await insert(
    'customer',
    make(60, index => ({
      contact_id: contacts[index]?.id,
      seller_id: owner(),
      first_name: maybe('María'),
      last_name: maybe('Ñáñez'),
      name_key: 'maria nanez',
      address: maybe(text()),
      segment: maybe(random.pick(['FREQUENT', 'OCCASIONAL', 'INACTIVE'])),
      status: random.pick(['ACTIVE', 'INACTIVE']),
      vip: random.chance(0.3),
      last_interaction_at: maybe(time()),
      custom_fields: random.pick(objects),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'interaction',
    make(200, () => ({
      customer_id: random.pick(customers).id,
      seller_id: owner(),
      user_id: maybe(random.pick(users).id),
      type: 'call',
      occurred_at: time(),
      notes: maybe(text()),
      follow_up_at: maybe(time()),
      outcome: maybe(text()),
      created_at: time(),
    })),
  );
  await insert(
    'custom_field',
    make(12, index => {
      // The first three fields are numbers for which rows have values.
      const isKept = index < 3;
      const type = isKept ? 'NUMBER' : random.pick(['TEXT', 'NUMBER', 'DATE', 'DROPDOWN']);
      return {
        entity_type: isKept
          ? ['LEAD', 'CUSTOMER', 'OPPORTUNITY'][index]
          : random.pick(['LEAD', 'CUSTOMER', 'OPPORTUNITY']),
        key: isKept ? 'a' : `field${index}`,
        label: text(),
        type,
        required: random.chance(0.3),
        options: type === 'DROPDOWN' ? ['S', '"M"', 'ñ\\n'] : [],
        section: maybe(text()),
        position: random.int(0, 3),
        created_at: time(),
      };
    }),
  );
  await insert(
    'interaction_type',
    make(6, index => ({
      key: `type_${index}`,
      label: text(),
      position: random.int(0, 3),
      active: random.chance(0.7),
      created_at: time(),
    })),
  );
  await insert(
    'saved_view',
    make(12, index => ({
      user_id: random.pick(users).id,
      entity_type: random.pick(['LEAD', 'CUSTOMER', 'OPPORTUNITY']),
      name: text(),
      name_key: `vista ${index}`,
      filter: random.pick(objects),
      order_by: maybe(random.pick(objects)),
      shared: random.chance(0.5),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'dashboard',
    make(12, index => ({
      user_id: index === 0 ? null : random.pick(users).id,
      name: text(),
      name_key: `tablero ${index}`,
      widgets: JSON.stringify([random.pick(objects)]),
      shared: index === 0 || random.chance(0.5),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const pipelines = await insert(
    'pipeline',
    make(3, index => ({
      name: `Pipeline ${index}`,
      description: maybe(text()),
      active: random.chance(0.8),
      created_at: time(),
    })),
  );
  const stages = await insert(
    'stage',
    pipelines.flatMap(pipeline =>
      make(5, position => ({
        pipeline_id: pipeline.id,
        name: `Stage ${position}`,
        position,
        color: maybe('#00aaFF'),
        probability: random.int(0, 100),
        expected_duration_days: maybe(random.int(1, 60)),
        kind: position === 3 ? 'WON' : position === 4 ? 'LOST' : 'OPEN',
        activities: [],
        created_at: time(),
      })),
    ),
  );
  const opportunities = await insert(
    'opportunity',
    make(180, () => {
      const stage = random.pick(stages);
      return {
        pipeline_id: stage.pipeline_id,
        stage_id: stage.id,
        seller_id: owner(),
        lead_id: maybe(random.pick(leads).id),
        customer_id: maybe(random.pick(customers).id),
        title: text(),
        title_key: 'oportunidad',
        value_minor: random.pick([0, 1, 99, 150_000, 9_007_199_254_740_991]),
        currency: random.pick(['CRC', 'USD', 'JPY', 'KWD']),
        status: stage.kind,
        expected_close_date: maybe(random.pick(['2026-12-24', '2024-02-29', '2026-11-20'])),
        source: maybe('web'),
        description: maybe(text()),
        close_reason: maybe(text()),
        custom_fields: random.pick(objects),
        last_stage_change_at: time(),
        closed_at: stage.kind === 'OPEN' ? null : '2026-11-01T00:00:00Z',
        created_at: time(),
        updated_at: time(),
      };
    }),
  );
  await insert(
    'stage_change',
    make(300, () => {
      const opportunity = random.pick(opportunities);
      const from = maybe(random.pick(stages).id);
      return {
        opportunity_id: opportunity.id,
        seller_id: opportunity.seller_id,
        from_stage_id: from,
        to_stage_id: random.pick(stages).id,
        changed_by: maybe(random.pick(users).id),
        changed_at: time(),
        entered_at: from ? time() : null,
        seconds_in_stage: from ? random.int(0, 1_000_000) : null,
        advanced: random.chance(0.5),
        notes: maybe(text()),
      };
    }),
  );
  await insert(
    'to_do',
    make(90, index => ({
      seller_id: owner(),
      title: text(),
      due_at: maybe(time()),
      done_at: maybe(time()),
      lead_id: index % 4 === 0 ? random.pick(leads).id : null,
      customer_id: index % 4 === 1 ? random.pick(customers).id : null,
      opportunity_id: index % 4 === 2 ? random.pick(opportunities).id : null,
      created_by: maybe(random.pick(users).id),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'appointment',
    make(60, index => {
      // The times do not overlap, because nobody can have two appointments at once.
      const startsAt = Date.parse('2026-10-01T00:00:00Z') + index * 36 * hourMs;
      const contact = random.pick(contacts);
      return {
        contact_id: contact.id,
        seller_id: contact.seller_id,
        host_id: random.pick(users.flatMap(({ sellerId }) => sellerId ?? [])),
        starts_at: new Date(startsAt).toISOString(),
        ends_at: new Date(startsAt + random.int(10, 480) * minuteMs).toISOString(),
        subject: text(),
        location: maybe(text()),
        status: random.pick(['BOOKED', 'CANCELLED']),
        created_by: maybe(random.pick(users).id),
        created_at: time(),
        updated_at: time(),
      };
    }),
  );
  const bulks = await insert(
    'lead_bulk_change',
    make(6, () => ({
      user_id: random.pick(users).id,
      status: random.pick(['DONE', 'UNDONE']),
      change: { status: 'LOST' },
      total: 1,
      updated: 1,
      failed: 0,
      restored: 0,
      created_at: time(),
    })),
  );
  const imports = await insert(
    'record_import',
    make(6, () => ({
      user_id: random.pick(users).id,
      kind: random.pick(['CUSTOMER', 'LEAD', 'PRODUCT']),
      dry_run: random.chance(0.3),
      status: random.pick(['RUNNING', 'DONE', 'FAILED', 'UNDONE']),
      columns: ['name', null],
      sheet: maybe('Clientes 2026'),
      sheets: maybe([{ name: 'Clientes 2026', rows: 3 }]) ?? [],
      ignored_columns: maybe(random.pick([['Notas'], ['ñ', '"x"']])) ?? [],
      total_rows: random.int(0, 9),
      problem: maybe(text()),
      codes: maybe({ problem: { code: 'imports.interrupted', values: { row: 7 } } }),
      created_at: time(),
      finished_at: maybe(time()),
    })),
  );
  await insert(
    'record_import_row',
    make(60, index => {
      const contact = random.pick(contacts);
      return {
        import_id: imports[index % imports.length]?.id,
        row: index + 2,
        outcome: random.pick(['CREATED', 'UPDATED', 'REFUSED', 'SKIPPED']),
        field: maybe('phone'),
        message: text(),
        codes: maybe({ message: { code: 'imports.phone', values: { example: '+506 8888 7777' } } }),
        contact_id: maybe(contact.id),
        undo: maybe(random.pick(['RESTORED', 'KEPT'])),
        created_at: time(),
      };
    }),
  );
  return [customers, pipelines, stages, opportunities, bulks, imports];
}
