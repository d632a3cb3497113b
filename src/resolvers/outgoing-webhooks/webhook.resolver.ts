import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  replayWebhookDeliveries,
  updateWebhookEndpoint,
} from '../../domain/outgoing-webhooks/index.js';
import {
  ReplayWebhookDeliveriesInput,
  ReplayWebhookDeliveriesPayload,
} from '../../schema/outgoing-webhooks/webhook-delivery.type.js';
import {
  CreateWebhookEndpointInput,
  CreateWebhookEndpointPayload,
  DeleteWebhookEndpointPayload,
  UpdateWebhookEndpointInput,
  UpdateWebhookEndpointPayload,
  WebhookEndpointInput,
} from '../../schema/outgoing-webhooks/webhook-endpoint.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class WebhookResolver {
  @Mutation(() => CreateWebhookEndpointPayload, {
    description: 'Has an address of yours told about events, such as a workflow of n8n. Its secret is shown this once.',
  })
  async createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'Where to, and about what.' })
    input: CreateWebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateWebhookEndpointPayload> {
    const { made, userErrors } = await payload('made', () => createWebhookEndpoint(useCase, input));
    return { webhookEndpoint: made?.webhookEndpoint.id ?? null, secret: made?.secret ?? null, userErrors };
  }

  @Mutation(() => UpdateWebhookEndpointPayload, { description: 'Changes an endpoint, or gives it a new secret.' })
  async updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'Which one, and what to change.' })
    input: UpdateWebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateWebhookEndpointPayload> {
    const { changed, userErrors } = await payload('changed', () => updateWebhookEndpoint(useCase, input));
    return { webhookEndpoint: changed?.webhookEndpoint.id ?? null, secret: changed?.secret ?? null, userErrors };
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: 'Removes an endpoint and its deliveries; what waits to be sent to it is not sent.',
  })
  deleteWebhookEndpoint(
    @Arg('input', () => WebhookEndpointInput, { description: 'Which one.' }) input: WebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<DeleteWebhookEndpointPayload> {
    return payload('deletedId', () => deleteWebhookEndpoint(useCase, input));
  }

  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description: 'Sends deliveries again with all their tries, such as dead ones once the receiver was mended.',
  })
  replayWebhookDeliveries(
    @Arg('input', () => ReplayWebhookDeliveriesInput, { description: 'Which ones.' })
    input: ReplayWebhookDeliveriesInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayWebhookDeliveriesPayload> {
    return payload('replayed', () => replayWebhookDeliveries(useCase, input));
  }
}
