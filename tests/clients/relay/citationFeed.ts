import { graphql } from 'relay-runtime';

/** Each citation as it is recorded, into the store that the lists read. */
export const citationFeed = graphql`
  subscription citationFeedSubscription($source: SourceBy) {
    citationRecorded(source: $source) {
      ...citationList_row
    }
  }
`;
