import assert from 'node:assert/strict';
import {
  fetchQuery,
  getFragment,
  getPaginationMetadata,
  getPaginationVariables,
  getRefetchMetadata,
  getSingularSelector,
  getValueAtPath,
  readInlineData,
  type Direction,
  type Environment,
  type GraphQLTaggedNode,
} from 'relay-runtime';
import type { citationList_backward$key } from '../relay/__generated__/citationList_backward.graphql';
import type { citationList_citedBy$key } from '../relay/__generated__/citationList_citedBy.graphql';
import type { citationList_forward$key } from '../relay/__generated__/citationList_forward.graphql';
import type { citationList_row$key } from '../relay/__generated__/citationList_row.graphql';
import type { citationListCitedByQuery } from '../relay/__generated__/citationListCitedByQuery.graphql';
import type { citationListQuery } from '../relay/__generated__/citationListQuery.graphql';
import type { claimTrace_trace$key } from '../relay/__generated__/claimTrace_trace.graphql';
import type { claimTraceQuery } from '../relay/__generated__/claimTraceQuery.graphql';
import type { searchBox_query$key } from '../relay/__generated__/searchBox_query.graphql';
import type { searchBoxQuery } from '../relay/__generated__/searchBoxQuery.graphql';
import type { sourceCard_source$key } from '../relay/__generated__/sourceCard_source.graphql';
import type { sourceCardQuery } from '../relay/__generated__/sourceCardQuery.graphql';
import {
  backward,
  citationListQuery as listQuery,
  citationRow,
  citedBy,
  citedByQuery,
  forward,
} from '../relay/citationList';
import { claimTrace, claimTraceQuery as traceQuery } from '../relay/claimTrace';
import { environmentOf } from '../relay/environment';
import { searchBox, searchBoxQuery as boxQuery } from '../relay/searchBox';
import { sourceCard, sourceCardQuery as cardQuery } from '../relay/sourceCard';

type Key<TData> = { readonly ' $data'?: TData; readonly ' $fragmentSpreads': unknown };

/** What `useFragment` gives a component: the fragment's part of what the store holds. */
function read<TData>(environment: Environment, fragment: GraphQLTaggedNode, key: Key<TData>): TData {
  return environment.lookup(getSingularSelector(getFragment(fragment), key)).data as TData;
}

/** What `loadNext` and `loadPrevious` of `usePaginationFragment` do. */
async function loadMore(
  environment: Environment, fragment: GraphQLTaggedNode, key: Key<unknown>, direction: Direction, count: number,
) {
  const node = getFragment(fragment);
  const pagination = getPaginationMetadata(node, 'loadMore');
  const selector = getSingularSelector(node, key);
  const { data } = environment.lookup(selector);
  const connection = getValueAtPath(data, pagination.connectionPathInFragmentData) as {
    pageInfo: { startCursor?: string | null; endCursor?: string | null };
  };
  const cursor = direction === 'forward' ? connection.pageInfo.endCursor : connection.pageInfo.startCursor;
  const id = pagination.identifierField ? { id: data?.[pagination.identifierField] } : {};
  const given = { ...selector.owner.variables, ...selector.variables };
  const variables = getPaginationVariables(direction, count, cursor, given, id, pagination.paginationMetadata);
  await fetchQuery(environment, pagination.paginationRequest, variables).toPromise();
}

export const checks = (url: string) => ({
  'a fragment on Source reads every type of source, and its node again by id': async () => {
    const { environment, traffic } = environmentOf(url);
    const card = async (key: string): Promise<sourceCard_source$key> => {
      const answer = await fetchQuery<sourceCardQuery>(environment, cardQuery, { by: { key } }).toPromise();
      assert(answer?.source, key);
      return answer.source;
    };
    const western = await card('anon-western-sources-d003');
    const before = read(environment, sourceCard, western);
    assert.equal(before.__typename, 'AnonymousSource');
    assert.equal(before.brokeredBy?.name, 'BBC');
    assert.equal(read(environment, sourceCard, await card('bbc')).outletKind, 'OUTLET');
    assert.equal(read(environment, sourceCard, await card('nis')).agencyKind, 'INTELLIGENCE_AGENCY');

    const { refetchableRequest } = getRefetchMetadata(getFragment(sourceCard), 'refetch');
    await fetchQuery(environment, refetchableRequest, { id: before.id, quotes: 1 }, {
      fetchPolicy: 'network-only',
    }).toPromise();
    assert.deepEqual(read(environment, sourceCard, western), before);
    assert.equal(traffic.requests, 4);
  },

  'a connection grows forward to its end': async () => {
    const { environment } = environmentOf(url);
    const answer = await fetchQuery<citationListQuery>(environment, listQuery, {
      order: [{ citing: { source: { name: 'ASC' } } }, { cited: { source: { name: 'DESC' } } }],
    }).toPromise();
    const key: citationList_forward$key = answer!;
    const list = () => read(environment, forward, key).citations!;
    assert.equal(list().edges.length, 5);
    await loadMore(environment, forward, key, 'forward', 100);
    await loadMore(environment, forward, key, 'forward', 100);
    const rows = list().edges.map((edge) => readInlineData<citationList_row$key>(citationRow, edge.node));
    assert.equal(rows.length, list().totalCount);
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
    assert(rows.every((row) => row.evidence.every((passage) => passage.span.text.length > 0)));
  },

  'a connection grows backward from its end': async () => {
    const { environment } = environmentOf(url);
    const answer = await fetchQuery<citationListQuery>(environment, listQuery, {
      where: { evidence: { some: { tone: { eq: 'DISTANCING' } } } },
    }).toPromise();
    const first: citationList_forward$key = answer!;
    const last: citationList_backward$key = answer!;
    await loadMore(environment, forward, first, 'forward', 100);
    await loadMore(environment, backward, last, 'backward', 100);
    const idOf = (edge: { node: citationList_row$key }) => readInlineData(citationRow, edge.node).id;
    const forwards = read(environment, forward, first).citations!.edges.map(idOf);
    assert(forwards.length > 5);
    assert.deepEqual(read(environment, backward, last).latest!.edges.map(idOf), forwards);
  },

  'a connection below a record grows through node': async () => {
    const { environment } = environmentOf(url);
    const answer = await fetchQuery<citationListCitedByQuery>(environment, citedByQuery, {
      by: { name: 'UK Ministry of Defence' },
    }).toPromise();
    const key: citationList_citedBy$key = answer!.source!;
    assert.equal(read(environment, citedBy, key).citedBy!.edges.length, 2);
    await loadMore(environment, citedBy, key, 'forward', 20);
    const { edges } = read(environment, citedBy, key).citedBy!;
    assert.equal(new Set(edges.map((edge) => edge.node.key)).size, 3);
    assert(edges.every((edge) => edge.citationCount > 0));
  },

  'a search reads records of every kind out of one union': async () => {
    const { environment } = environmentOf(url);
    const answer = await fetchQuery<searchBoxQuery>(environment, boxQuery, { text: 'north korean' }).toPromise();
    const key: searchBox_query$key = answer!;
    await loadMore(environment, searchBox, key, 'forward', 100);
    const { edges, facets } = read(environment, searchBox, key).search!;
    assert.equal(edges.length, facets.reduce((sum, facet) => sum + facet.count, 0));
    assert(edges.some(({ node }) => node.__typename === 'Claim' && node.proposition));
    assert(edges.some(({ node }) => node.__typename === 'Document' && node.title));
  },

  'a trace leads HuffPost\'s figure to the Western sources': async () => {
    const { environment } = environmentOf(url);
    const answer = await fetchQuery<claimTraceQuery>(environment, traceQuery, {
      by: { key: 'C-cas-4000' }, options: { equate: 'EXACT', maxDepth: 5 },
    }).toPromise();
    assert.equal(answer?.claim?.estimate?.countedAsOf?.earliest, '2025-01-14');
    const trace = readInlineData<claimTrace_trace$key>(claimTrace, answer.claim.upstream!);
    assert.deepEqual(
      trace.chains?.[0]?.statements.map((statement) => statement.source.name),
      ['HuffPost', 'BBC', 'Anonymous Western sources']);
    assert.deepEqual(trace.origins.map((origin) => origin.class), ['ANONYMOUS']);
  },
});
