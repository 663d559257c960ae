import { graphql } from 'relay-runtime';

export const citationRow = graphql`
  fragment citationList_row on Citation @inline {
    id
    relation
    citing { source { name } }
    cited { source { name } }
    evidence { recordedAt span { text } }
  }
`;

/** A list of citations that grows at its end. */
export const forward = graphql`
  fragment citationList_forward on Query
  @refetchable(queryName: "citationListForwardPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" }) {
    citations(first: $first, after: $after, where: $where, order: $order)
      @connection(key: "citationList_citations", filters: ["where", "order"]) {
      totalCount
      edges { node { ...citationList_row } }
    }
  }
`;

/** The same list, read from its end and growing at its start. */
export const backward = graphql`
  fragment citationList_backward on Query
  @refetchable(queryName: "citationListBackwardPageQuery")
  @argumentDefinitions(last: { type: "Int", defaultValue: 5 }, before: { type: "String" }) {
    latest: citations(last: $last, before: $before, where: $where, order: $order)
      @connection(key: "citationList_latest", filters: ["where", "order"]) {
      edges { node { ...citationList_row } }
    }
  }
`;

export const citationListQuery = graphql`
  query citationListQuery($where: CitationFilterInput, $order: [CitationSortInput!]) {
    ...citationList_forward
    ...citationList_backward
  }
`;

/** Who cites one source: a list of links between sources below a record that `node` fetches again. */
export const citedBy = graphql`
  fragment citationList_citedBy on Source
  @refetchable(queryName: "citationListCitedByPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" }) {
    citedBy(first: $first, after: $after) @connection(key: "citationList_citedBy") {
      edges { citationCount node { key } }
    }
  }
`;

export const citedByQuery = graphql`
  query citationListCitedByQuery($by: SourceBy!) {
    source(by: $by) {
      ...citationList_citedBy
    }
  }
`;
