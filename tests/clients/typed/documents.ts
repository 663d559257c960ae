import { graphql } from './__generated__';

/** One document by its key, id or address: `by` takes exactly one of them. */
export const OneDocumentBy = graphql(`
  query OneDocumentBy($by: DocumentBy!) {
    document(by: $by) {
      id
      title
      url
      publisher { __typename id name }
      publishedAt { earliest latest basis }
      evidence(first: 1) { nodes { id recordedAt stance } }
    }
  }
`);
