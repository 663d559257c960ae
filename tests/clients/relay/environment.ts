import { Environment, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';

/** A Relay environment whose network is one server; it counts the requests it makes. */
export function environmentOf(url: string) {
  const traffic = { requests: 0 };
  const network = Network.create(async (request, variables) => {
    traffic.requests++;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: request.text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  });
  return { environment: new Environment({ network, store: new Store(new RecordSource()) }), traffic };
}
