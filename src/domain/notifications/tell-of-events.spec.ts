import { expect, it } from '@jest/globals';
import { definedAutomations } from '../shared/automations.js';
import type { DomainEvent } from '../shared/events.js';
import { newId } from '../shared/id.js';
import { tellOfEvents } from './tell-of-events.js';

const { delayOf } = definedAutomations.find(({ task }) => task === tellOfEvents.useCaseName.replace('.', '/')) ?? {};
const alert = (comesWith?: 'case' | 'hand-over'): DomainEvent => ({
  name: 'alert.raised',
  payload: { alertId: newId(), sellerId: null, ...(comesWith && { with: comesWith }) },
});
const opened = (sellerId: string | null): DomainEvent => ({
  name: 'case.opened',
  payload: { caseId: newId(), conversationId: newId(), sellerId },
});

it('tells at once of what nothing else takes the place of', () => {
  for (const event of [alert(), opened(newId())]) expect(delayOf?.(event)).toBe(0);
});

it('waits for the case of a hand-over, and for who takes a case that is nobody’s yet', () => {
  for (const event of [alert('hand-over'), opened(null)]) expect(delayOf?.(event)).toBe(5_000);
});

it('leaves to a case what is told of it', () => {
  expect(delayOf?.(alert('case'))).toBeNull();
});

it('tells of the first of many leads that one change gives, and not of the others', () => {
  const given = (more: { with?: 'others' } = {}): DomainEvent => ({
    name: 'lead.assigned',
    payload: { leadId: newId(), sellerId: newId(), ...more },
  });
  expect([delayOf?.(given()), delayOf?.(given({ with: 'others' }))]).toEqual([5_000, null]);
});
