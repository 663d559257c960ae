import assert from 'node:assert/strict';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { readFragment } from '../typed/__generated__';
import { SourceAgain, SourceRow, Sources } from '../typed/sources';

const possibleTypesQuery = gql`{ __schema { types { name possibleTypes { name } } } }`;

interface PossibleTypes {
  __schema: { types: { name: string; possibleTypes: { name: string }[] | null }[] };
}

/** A client whose normalized cache knows the types of every interface and union, as the server tells them. */
async function clientOf(url: string) {
  const link = new HttpLink({ uri: url });
  const { data } = await new ApolloClient({ link, cache: new InMemoryCache() })
    .query<PossibleTypes>({ query: possibleTypesQuery });
  const types = data!.__schema.types.filter((type) => type.possibleTypes);
  return new ApolloClient({
    link,
    cache: new InMemoryCache({
      possibleTypes: Object.fromEntries(
        types.map((type) => [type.name, type.possibleTypes!.map((possible) => possible.name)])),
      typePolicies: { Query: { fields: { sources: relayStylePagination(['where', 'order']) } } },
    }),
  });
}

export const checks = (url: string) => ({
  'relayStylePagination joins the pages into one list': async () => {
    const client = await clientOf(url);
    const firstPage = { query: Sources, variables: { first: 20 } };
    await client.query(firstPage);
    const list = client.watchQuery(firstPage);
    const inCache = () => client.readQuery(firstPage)!.sources!;
    while (inCache().pageInfo.hasNextPage) {
      await list.fetchMore({ variables: { after: inCache().pageInfo.endCursor } });
    }
    const rows = inCache().edges.map((edge) => readFragment(SourceRow, edge.node));
    assert.equal(rows.length, inCache().totalCount);
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
    const western = rows.find((row) => row.name === 'Anonymous Western sources');
    assert(western?.__typename === 'AnonymousSource');
    assert.equal(western.brokeredBy?.name, 'BBC');
  },

  'a record is one object in the cache, however it was asked for': async () => {
    const client = await clientOf(url);
    const where = { key: { eq: 'bbc' } };
    const { data } = await client.query({ query: Sources, variables: { first: 1, where } });
    const row = readFragment(SourceRow, data!.sources!.edges[0]!.node);
    await client.query({ query: SourceAgain, variables: { id: row.id } });
    const cached = client.cache.extract() as Record<string, unknown>;
    assert.deepEqual(Object.keys(cached).filter((name) => name.startsWith('Outlet:')), [`Outlet:${row.id}`]);
    assert.equal(row.name, 'BBC');
  },
});
