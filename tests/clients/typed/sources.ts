import { graphql } from './__generated__';

/** What a row shows of any source. */
export const SourceRow = graphql(`
  fragment SourceRow on Source {
    __typename
    id
    name
    ... on AnonymousSource { describedAs brokeredBy { id name } }
    ... on Outlet { kind }
  }
`);

/** A list of sources, read on page after page. */
export const Sources = graphql(`
  query Sources($first: Int!, $after: String, $where: SourceFilterInput) {
    sources(first: $first, after: $after, where: $where, order: [{ name: ASC }]) {
      totalCount
      edges { cursor node { ...SourceRow } }
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    }
  }
`);

/** One record that an earlier answer named. */
export const SourceAgain = graphql(`
  query SourceAgain($id: ID!) {
    node(id: $id) { ...SourceRow }
  }
`);
