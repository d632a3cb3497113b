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
    description:
      'Creates an endpoint that receives events at a URL of yours, such as a workflow of n8n. Its secret is shown only this once.',
  })
  async createWebhookEndpoint(
    @Arg('input', () => CreateWebhookEndpointInput, { description: 'The URL and the events.' })
    input: CreateWebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<CreateWebhookEndpointPayload> {
    const { made, userErrors } = await payload('made', () => createWebhookEndpoint(useCase, input));
    return { webhookEndpoint: made?.webhookEndpoint.id ?? null, secret: made?.secret ?? null, userErrors };
  }

  @Mutation(() => UpdateWebhookEndpointPayload, { description: 'Changes an endpoint, or gives it a new secret.' })
  async updateWebhookEndpoint(
    @Arg('input', () => UpdateWebhookEndpointInput, { description: 'The endpoint and its changes.' })
    input: UpdateWebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<UpdateWebhookEndpointPayload> {
    const { changed, userErrors } = await payload('changed', () => updateWebhookEndpoint(useCase, input));
    return { webhookEndpoint: changed?.webhookEndpoint.id ?? null, secret: changed?.secret ?? null, userErrors };
  }

  @Mutation(() => DeleteWebhookEndpointPayload, {
    description: 'Deletes an endpoint and its deliveries; waiting messages are not sent.',
  })
  deleteWebhookEndpoint(
    @Arg('input', () => WebhookEndpointInput, { description: 'The endpoint.' }) input: WebhookEndpointInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<DeleteWebhookEndpointPayload> {
    return payload('deletedId', () => deleteWebhookEndpoint(useCase, input));
  }

  @Mutation(() => ReplayWebhookDeliveriesPayload, {
    description: 'Sends deliveries again with all their retries, for example dead ones after the receiver was fixed.',
  })
  replayWebhookDeliveries(
    @Arg('input', () => ReplayWebhookDeliveriesInput, { description: 'The deliveries.' })
    input: ReplayWebhookDeliveriesInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<ReplayWebhookDeliveriesPayload> {
    return payload('replayed', () => replayWebhookDeliveries(useCase, input));
  }
}
