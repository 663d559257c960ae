import { graphql } from 'relay-runtime';

/** What a search finds, a record of any kind in each row. */
export const searchBox = graphql`
  fragment searchBox_query on Query
  @refetchable(queryName: "searchBoxPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    search(text: $text, where: $where, first: $first, after: $after) @connection(key: "searchBox_search") {
      facets { kind count }
      edges {
        snippet { text matches }
        node {
          __typename
          ... on Claim { proposition }
          ... on Document { title url }
          ... on Source { name }
        }
      }
    }
  }
`;

export const searchBoxQuery = graphql`
  query searchBoxQuery($text: String!, $where: SearchFilterInput) {
    ...searchBox_query
  }
`;
