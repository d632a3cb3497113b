import {
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Returns whether a selection of a valid document has a field that is not left out by @skip or @include. `graphql` fails as if by a
 * mistake of ours if a subscription has none.
 */
export function selectsField(document: DocumentNode, { selections }: SelectionSetNode, variables: Variables): boolean {
  return selections.some(selection => {
    if (isLeftOut(selection, variables)) return false;
    if (selection.kind === Kind.FIELD) return true;
    if (selection.kind === Kind.INLINE_FRAGMENT) return selectsField(document, selection.selectionSet, variables);
    const fragment = document.definitions.find(
      definition => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && selectsField(document, fragment.selectionSet, variables);
  });
}

const isLeftOut = (selection: SelectionNode, variables: Variables): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false;
