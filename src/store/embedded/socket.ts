import { connect, type Socket } from 'node:net';

/**
 * A connection to the embedded server that sends small messages at once. The driver leaves Nagle's algorithm on, which
 * holds the end of a COPY back until the server has acknowledged its last bytes: 40 ms for every table.
 */
export const promptSocket = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
