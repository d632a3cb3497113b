import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const message = 'The field of a subscription cannot be left out by a variable in @skip or @include.';

/**
 * Reports @skip and @include with a variable at the root of a subscription, and takes them out of the document, which then does not run.
 * graphql's own rule throws on them: that would look like a failure of the server.
 */
export function subscriptionRootRule(context: ValidationContext): ASTVisitor {
  const root = context.getSchema().getSubscriptionType()?.name;
  const clean = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.directives?.some(hasVariable)) {
        context.reportError(new GraphQLError(message, { nodes: selection }));
        (selection as { directives?: readonly DirectiveNode[] }).directives = [];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) clean(selection.selectionSet);
    }
  };
  return {
    // Before any rule enters an operation.
    Document({ definitions }) {
      for (const definition of definitions) {
        const isRoot =
          definition.kind === Kind.OPERATION_DEFINITION
            ? definition.operation === 'subscription'
            : definition.kind === Kind.FRAGMENT_DEFINITION && definition.typeCondition.name.value === root;
        if (isRoot && 'selectionSet' in definition && definition.selectionSet) clean(definition.selectionSet);
      }
    },
  };
}

const hasVariable = (directive: DirectiveNode): boolean =>
  directive.arguments?.some(({ value }) => value.kind === Kind.VARIABLE) === true;
