import { graphql } from 'relay-runtime';

/** What a card shows of any source; `source` can be fetched again by its id. */
export const sourceCard = graphql`
  fragment sourceCard_source on Source
  @refetchable(queryName: "sourceCardRefetchQuery")
  @argumentDefinitions(quotes: { type: "Int", defaultValue: 1 }) {
    __typename
    id
    name
    aliases { text kind }
    partOf { name }
    statements(first: $quotes) {
      totalCount
      nodes {
        statedAt { earliest latest basis }
        document { url publishedAt { earliest } }
      }
    }
    ... on Outlet { outletKind: kind }
    ... on Agency { agencyKind: kind }
    ... on AnonymousSource { describedAs brokeredBy { name } }
    ... on UnspecifiedSource { form document { title } }
  }
`;

export const sourceCardQuery = graphql`
  query sourceCardQuery($by: SourceBy!) {
    source(by: $by) {
      ...sourceCard_source
    }
  }
`;
