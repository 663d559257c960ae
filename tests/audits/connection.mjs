import WebSocket from 'ws';

/** A bare WebSocket that keeps every message, so that an audit can say what it waits for. */
export class Connection {
  static #all = [];
  messages = [];
  #listeners = new Set();

  constructor(url, protocols = 'graphql-transport-ws') {
    this.socket = new WebSocket(url.replace(/^http/, 'ws'), protocols);
    Connection.#all.push(this);
    this.socket.on('message', (data) => {
      this.messages.push(JSON.parse(data));
      this.#notify();
    });
    this.closed = new Promise((resolve) => {
      const settle = (code, reason) => {
        this.closing ??= { code, reason };
        resolve(this.closing);
        this.#notify();
      };
      this.socket.on('close', (code, reason) => settle(code, String(reason)));
      // The handshake was refused: by its status, or because no subprotocol was chosen.
      this.socket.on('error', (error) => settle(null, error.message));
    });
  }

  static async open(url, protocols) {
    const connection = new Connection(url, protocols);
    const opened = new Promise((resolve) => connection.socket.on('open', resolve));
    const refusal = await Promise.race([opened, connection.closed]);
    if (refusal) {
      throw new Error(`refused: ${refusal.code} ${refusal.reason}`);
    }
    return connection;
  }

  /** A connection that is ready for operations. */
  static async ready(url) {
    const connection = await Connection.open(url);
    connection.send({ type: 'connection_init' });
    await connection.receive('connection_ack');
    return connection;
  }

  /** Ends all connections there are. */
  static terminateAll() {
    Connection.#all.splice(0).forEach((connection) => connection.socket.terminate());
  }

  send(message) {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id, query, parameters = {}) {
    this.send({ id, type: 'subscribe', payload: { query, ...parameters } });
  }

  /** The first message of a type, and of an operation if one is named, that came or will come. */
  async receive(type, id) {
    for (;;) {
      const message = this.messages.find((m) => m.type === type && (id === undefined || m.id === id));
      if (message) {
        return message;
      }
      if (this.closing) {
        throw new Error(`closed with ${this.closing.code} ${this.closing.reason} instead of sending ${type}`);
      }
      await this.#change();
    }
  }

  /** The types of an operation's messages so far. */
  typesOf(id) {
    return this.messages.filter((message) => message.id === id).map((message) => message.type);
  }

  async expectClose(...codes) {
    const { code, reason } = await this.closed;
    if (!codes.includes(code)) {
      throw new Error(`closed with ${code} ${reason}, not with ${codes.join(' or ')}`);
    }
  }

  #change() {
    return new Promise((resolve) => this.#listeners.add(resolve));
  }

  #notify() {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    listeners.forEach((resolve) => resolve());
  }
}
