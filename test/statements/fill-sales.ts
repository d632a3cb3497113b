import { hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { at, type Kept, type Making } from './making.js';

/** Creates customers, pipelines and opportunities. */
export async function fillSales(
  { insert, each, below, time, count }: Making,
  { users, sellers, contacts, leads }: { users: string[]; sellers: Kept[]; contacts: Kept[]; leads: Kept[] },
): Promise<{ customers: Kept[] }> {
  const customers = await each('customer', index => ({
    contact_id: at(contacts, index),
    seller_id: at(sellers, index),
    first_name: 'Ana',
    last_name: `Prueba ${index}`,
    name_key: `ana prueba ${index}`,
    created_at: time(index),
  }));
  await below('interaction', (parent, index) => ({
    customer_id: at(customers, parent),
    seller_id: at(sellers, parent),
    user_id: users[index % count],
    type: 'type_0',
    occurred_at: time(index),
  }));
  const pipelines = await each('pipeline', index => ({
    name: `Ventas ${index}`,
    active: true,
    created_at: time(index),
  }));
  const stages = await below('stage', (parent, index) => ({
    pipeline_id: at(pipelines, parent),
    name: `Etapa ${index}`,
    position: index < count ? 0 : index - count + 1,
    probability: 50,
    kind: 'OPEN',
    activities: [],
  }));
  const opportunities = await insert('opportunity', count * 3 - 2, index => ({
    pipeline_id: stages[index < stages.length ? index : 0]?.pipeline_id,
    stage_id: at(stages, index < stages.length ? index : 0),
    seller_id: at(sellers, index),
    lead_id: at(leads, index < count ? index : 0),
    customer_id: at(customers, index),
    title: 'Taladro',
    title_key: 'taladro',
    value_minor: 100,
    currency: 'CRC',
    status: 'OPEN',
    last_stage_change_at: time(index),
    created_at: time(index),
    updated_at: time(index),
  }));
  for (const [column, things] of [
    ['lead_id', leads],
    ['customer_id', customers],
    ['opportunity_id', opportunities],
  ] as const)
    await below('to_do', (parent, index) => ({
      [column]: at(things, parent),
      seller_id: at(sellers, parent),
      title: 'Llamar',
      // The tasks that are due first belong to all objects, the others to the first object.
      due_at: new Date(Date.UTC(2026, 10, 3) + index * minuteMs).toISOString(),
      created_by: users[index % count],
    }));
  await each('appointment', index => ({
    contact_id: at(contacts, index),
    seller_id: at(sellers, index),
    host_id: at(sellers, index),
    starts_at: new Date(Date.UTC(2026, 10, 3) + index * hourMs).toISOString(),
    ends_at: new Date(Date.UTC(2026, 10, 3) + index * hourMs + minuteMs).toISOString(),
    subject: 'Visita',
    status: 'BOOKED',
    created_by: users[index],
  }));
  const imports = await each('record_import', index => ({
    user_id: users[index],
    kind: 'CUSTOMER',
    status: 'DONE',
    columns: ['name'],
    created_at: time(index),
  }));
  await below('record_import_row', (parent, index) => ({
    import_id: at(imports, parent),
    row: index + 2,
    outcome: 'REFUSED',
    message: 'No',
  }));
  await each('dashboard', index => ({
    user_id: users[index],
    name: `Tablero ${index}`,
    name_key: `tablero ${index}`,
    widgets: '[]',
    shared: true,
  }));
  await each('question_thread', index => ({ user_id: users[index], plan: {} }));
  await each('saved_view', index => ({
    user_id: users[index],
    entity_type: 'LEAD',
    name: `Vista ${index}`,
    name_key: `vista ${index}`,
    filter: {},
    shared: true,
  }));
  await below('stage_change', (parent, index) => ({
    opportunity_id: at(opportunities, parent),
    seller_id: opportunities[parent]?.seller_id,
    from_stage_id: at(stages, index),
    to_stage_id: at(stages, index + 1),
    changed_by: users[index % count],
    changed_at: time(index),
    entered_at: time(index),
    seconds_in_stage: 60,
  }));
  return { customers };
}
