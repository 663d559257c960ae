import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Connection } from './connection.mjs';
import { listOf } from './list.mjs';

const query = '{ __typename }';
const subscribe = (payload, id = '1') => ({ id, type: 'subscribe', payload });

const invalidMessages = {
  'text that is not JSON': '{nope',
  'an empty text': '',
  null: 'null',
  'a list': '[]',
  'a string': '"x"',
  'no type': {},
  'an unknown type': { type: 'start' },
  'a type that is no string': { type: 5 },
  "connection_ack, which is the server's": { type: 'connection_ack' },
  "next, which is the server's": { id: '1', type: 'next', payload: {} },
  'subscribe without id': { type: 'subscribe', payload: { query } },
  'subscribe with an empty id': subscribe({ query }, ''),
  'subscribe with a number as id': subscribe({ query }, 1),
  'subscribe without payload': { id: '1', type: 'subscribe' },
  'subscribe with the payload null': subscribe(null),
  'subscribe without query': subscribe({}),
  'a query that is no string': subscribe({ query: { a: 1 } }),
  'variables that are no object': subscribe({ query, variables: 'x' }),
  'an operationName that is no string': subscribe({ query, operationName: 5 }),
  'extensions that are no object': subscribe({ query, extensions: 'x' }),
  'complete without id': { type: 'complete' },
};

const handshakes = (url) => ({
  'graphql-transport-ws is chosen': async () => {
    const connection = await Connection.open(url);
    assert.equal(connection.socket.protocol, 'graphql-transport-ws');
  },
  'graphql-transport-ws is chosen among others': async () => {
    const connection = await Connection.open(url, ['other', 'graphql-transport-ws']);
    assert.equal(connection.socket.protocol, 'graphql-transport-ws');
  },
  // The package refuses a handshake in which none of several offered protocols is chosen before it reads the close frame.
  'another subprotocol is refused': () => new Connection(url, 'other').expectClose(4406, null),
  'the deprecated graphql-ws is refused': () => new Connection(url, 'graphql-ws').expectClose(4406, null),
  'no subprotocol is refused': () => new Connection(url, []).expectClose(4406),
});

const introductions = (url) => ({
  'connection_init is acknowledged': () => Connection.ready(url),
  'connection_init may have a payload': async () => {
    const connection = await Connection.open(url);
    connection.send({ type: 'connection_init', payload: { a: { b: [1] } } });
    await connection.receive('connection_ack');
  },
  'connection_init with a payload that is no object: 4400': async () => {
    const connection = await Connection.open(url);
    connection.send({ type: 'connection_init', payload: 'x' });
    await connection.expectClose(4400);
  },
  'no connection_init: 4408': async () => (await Connection.open(url)).expectClose(4408),
  'a second connection_init: 4429': async () => {
    const connection = await Connection.ready(url);
    connection.send({ type: 'connection_init' });
    await connection.expectClose(4429);
  },
  'two connection_init at once: 4429': async () => {
    const connection = await Connection.open(url);
    connection.send({ type: 'connection_init' });
    connection.send({ type: 'connection_init' });
    await connection.expectClose(4429);
  },
  'subscribe before connection_init: 4401': async () => {
    const connection = await Connection.open(url);
    connection.subscribe('1', query);
    await connection.expectClose(4401);
  },
  'ping is answered before connection_init': async () => {
    const connection = await Connection.open(url);
    connection.send({ type: 'ping', payload: { k: 1 } });
    await connection.receive('pong');
  },
  'ping is answered after connection_ack, pong is ignored': async () => {
    const connection = await Connection.ready(url);
    connection.send({ type: 'pong', payload: { a: 1 } });
    connection.send({ type: 'ping' });
    await connection.receive('pong');
  },
});

const messages = (url) => Object.fromEntries(
  Object.entries(invalidMessages).map(([name, message]) => [`${name}: 4400`, async () => {
    const connection = await Connection.ready(url);
    connection.send(message);
    await connection.expectClose(4400);
  }]));

const operations = (url) => {
  /** The only response to a request. */
  const respond = async (document, parameters) => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', document, parameters);
    await connection.receive('complete', '1');
    assert.deepEqual(connection.typesOf('1'), ['next', 'complete']);
    return connection.messages.find((message) => message.type === 'next').payload;
  };

  /** The errors of a request that cannot run, after which its id is free. */
  const refuse = async (document, parameters) => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', document, parameters);
    const { payload } = await connection.receive('error', '1');
    assert.deepEqual(connection.typesOf('1'), ['error']);
    connection.subscribe('1', query);
    await connection.receive('complete', '1');
    return payload;
  };

  const nameOfType = 'query A($name: String!) { __type(name: $name) { name } }';
  return {
    'a query gives next and complete': async () => assert((await respond(query)).data),
    'parameters may be null': () => respond(query, { variables: null, operationName: null, extensions: null }),
    'operationName chooses the operation': async () => assert.deepEqual(
      Object.keys((await respond('query A { a: __typename } query B { b: __typename }', { operationName: 'B' })).data),
      ['b']),
    'variables are used': async () => assert.deepEqual(
      await respond(nameOfType, { variables: { name: 'String' } }), { data: { __type: { name: 'String' } } }),
    'a syntax error gives error': async () => assert((await refuse('{'))[0].message),
    'a validation error gives error with locations': async () => {
      const [error] = await refuse('{ nopeNopeNope }');
      assert(error.locations.length);
    },
    'an unknown operation gives error': () => refuse('query A { __typename }', { operationName: 'B' }),
    'variables that do not fit give error': () => refuse(nameOfType, { variables: { name: null } }),
    'an id may be used again after complete': async () => {
      const connection = await Connection.ready(url);
      for (let i = 0; i < 3; i++) {
        connection.messages.length = 0;
        connection.subscribe('1', query);
        await connection.receive('complete', '1');
      }
    },
    'complete for an unknown id is ignored': async () => {
      const connection = await Connection.ready(url);
      connection.send({ id: 'unknown', type: 'complete' });
      connection.subscribe('1', query);
      await connection.receive('complete', '1');
    },
    '50 operations at once all complete': async () => {
      const connection = await Connection.ready(url);
      const ids = Array.from({ length: 50 }, (_, i) => `${i}`);
      ids.forEach((id) => connection.subscribe(id, query));
      await Promise.all(ids.map((id) => connection.receive('complete', id)));
    },
    'an id may be any text': async () => {
      const connection = await Connection.ready(url);
      const id = 'ü-😀-"\\';
      connection.subscribe(id, `${query} # ☃`);
      await connection.receive('complete', id);
    },
    'a message may come in several frames': async () => {
      const connection = await Connection.ready(url);
      const text = JSON.stringify(subscribe({ query }));
      connection.socket.send(text.slice(0, 10), { fin: false });
      connection.socket.send(text.slice(10, 20), { fin: false });
      connection.socket.send(text.slice(20), { fin: true });
      await connection.receive('complete', '1');
    },
    'a message of 64 KiB is read': () => respond(`${query} # ${'x'.repeat(64 * 1024)}`),
    'a message of 32 MiB closes its own connection only': async () => {
      const connection = await Connection.ready(url);
      connection.subscribe('1', `${query} # ${'x'.repeat(32 * 1024 * 1024)}`);
      await connection.expectClose(1009);
      await respond(query);
    },
    'the graphql-ws client gets a query answered': async () => {
      const results = await collect(url, query);
      assert.equal(results.length, 1);
      assert(results[0].data);
    },
  };
};

const subscriptions = (url, { finite, endless }) => ({
  'a subscription gives next for each event, then complete': async () => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', finite);
    await connection.receive('complete', '1');
    assert.match(connection.typesOf('1').join(), /^(next,)+complete$/);
  },
  'an id in use: 4409': async () => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', endless);
    await connection.receive('next', '1');
    connection.subscribe('1', endless);
    await connection.expectClose(4409);
  },
  'an id taken by the message before: 4409': async () => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', endless);
    connection.subscribe('1', query);
    await connection.expectClose(4409);
  },
  'complete ends a stream, and its id may be used again': async () => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', endless);
    await connection.receive('next', '1');
    connection.send({ id: '1', type: 'complete' });
    connection.send({ type: 'ping' });
    await connection.receive('pong');
    // An event that was under way may still arrive.
    await sleep(200);
    connection.messages.length = 0;
    await sleep(500);
    assert.deepEqual(connection.messages, []);
    connection.subscribe('1', query);
    await connection.receive('complete', '1');
  },
  'a query is answered while a stream runs': async () => {
    const connection = await Connection.ready(url);
    connection.subscribe('1', endless);
    await connection.receive('next', '1');
    connection.subscribe('2', query);
    await connection.receive('complete', '2');
    assert(connection.typesOf('1').every((type) => type === 'next'));
  },
  'clients that vanish with 20 streams each leave a working server': async () => {
    for (let i = 0; i < 5; i++) {
      const connection = await Connection.ready(url);
      for (let id = 0; id < 20; id++) {
        connection.subscribe(`${id}`, endless);
      }
      await connection.receive('next', '19');
      connection.socket.terminate();
    }
    await collect(url, query);
  },
  'the graphql-ws client gets the events of a subscription': async () => {
    assert((await collect(url, finite)).length > 0);
  },
});

/** All results that the graphql-ws client gets. */
const collect = async (url, document) => {
  const client = createClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
  try {
    return await listOf(client.iterate({ query: document }));
  } finally {
    await client.dispose();
  }
};

/** Audits of GraphQL over WebSocket (protocol graphql-transport-ws). */
export const webSocketAudits = (url, streams) => ({
  ...handshakes(url),
  ...introductions(url),
  ...messages(url),
  ...operations(url),
  ...(streams.finite && streams.endless ? subscriptions(url, streams) : {}),
});
