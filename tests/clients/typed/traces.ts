import { graphql } from './__generated__';

/** Where a claim comes from, with the ids by which a cache keeps records. */
export const ClaimTrace = graphql(`
  query ClaimTrace($by: ClaimBy!, $options: TraceOptions = {}) {
    claim(by: $by) {
      id
      upstream(options: $options) {
        nodes { depth statement { id source { __typename id name } document { id title } } }
        origins { class source { id name } }
        coverage { complete }
      }
    }
  }
`);
