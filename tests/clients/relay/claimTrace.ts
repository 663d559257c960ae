import { graphql } from 'relay-runtime';

/** Where a claim comes from, to draw as a graph. */
export const claimTrace = graphql`
  fragment claimTrace_trace on Trace @inline {
    direction
    nodes { depth statement { id source { name } } }
    citations { id relation firstHand citing { id } cited { id } }
    origins { class source { __typename name } }
    chains(first: 3) { firstHandHops statements { source { name } } }
    coverage { complete stoppedBy }
  }
`;

// The compiler asks for a variable as non-null as the argument, although the argument has a default: `{}` is it.
export const claimTraceQuery = graphql`
  query claimTraceQuery($by: ClaimBy!, $options: TraceOptions!) {
    claim(by: $by) {
      proposition
      estimate { measure { key } value low high countedAsOf { earliest latest } }
      upstream(options: $options) { ...claimTrace_trace }
    }
  }
`;
