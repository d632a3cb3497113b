import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import { countUnread } from '../../domain/notifications/index.js';
import { Unauthenticated } from '../../domain/shared/domain-error.js';
import { permissionsOf } from '../../domain/shared/permissions.js';
import { UserType } from '../../schema/access/user.type.js';
import { ViewerType } from '../../schema/access/viewer.type.js';
import { TenantType } from '../../schema/tenants/tenant.type.js';
import { allow } from '../allow.js';
import type { GraphContext } from '../graph-context.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'The user who sends the request, and the tenant.' })
  viewer(@Ctx() context: GraphContext): ViewerType {
    allow(context, 'viewer:read');
    const { viewer } = context;
    if (!viewer?.userId)
      throw new Unauthenticated(
        'API keys and service tokens do not belong to a user. Send the access token of a user.',
      );
    context.readOfPrimary();
    return { userId: viewer.userId, tenantId: viewer.tenant.id };
  }

  @Query(() => TenantType, {
    description: 'The tenant of this request. API keys and service tokens, which `viewer` refuses, may ask for it too.',
  })
  tenant(@Ctx() context: GraphContext): TenantType {
    allow(context, 'viewer:read');
    return tenantOf(context);
  }

  @FieldResolver(() => UserType, { description: 'The user.' })
  async user(@Ctx() { viewer, loaders }: GraphContext): Promise<UserType> {
    const user = viewer?.userId ? await loaders.of(UserType).load(viewer.userId) : null;
    if (!user) throw new Unauthenticated();
    return user;
  }

  @FieldResolver(() => TenantType, { name: 'tenant', description: 'The tenant of this request.' })
  tenantOfViewer(@Ctx() context: GraphContext): TenantType {
    return tenantOf(context);
  }

  @FieldResolver(() => [TenantType], { description: 'All tenants that the user may select by the header x-tenant-id.' })
  tenants(@Ctx() { viewer }: GraphContext): TenantType[] {
    return viewer?.tenants ?? [];
  }

  @FieldResolver(() => [String], {
    description:
      'What the user’s role may do in this tenant, such as `lead:update`, in alphabetical order. A FORBIDDEN error names one that is missing here.',
  })
  permissions(@Ctx() { viewer }: GraphContext): string[] {
    return viewer ? permissionsOf(viewer.actor.role) : [];
  }

  @FieldResolver(() => Int, { description: 'The number of the user’s unread notifications.' })
  unreadNotifications(@Ctx() { reader }: GraphContext): Promise<number> {
    return countUnread(reader);
  }
}

function tenantOf({ viewer }: GraphContext): TenantType {
  if (!viewer) throw new Unauthenticated();
  return viewer.tenant;
}
