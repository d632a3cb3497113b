import { at, type Kept, type Making } from './making.js';

/** Customers, pipelines and what goes through them. */
export async function fillSales(
  { insert, each, below, time, count }: Making,
  { users, sellers, contacts, leads }: { users: string[]; sellers: Kept[]; contacts: Kept[]; leads: Kept[] },
): Promise<void> {
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
}
