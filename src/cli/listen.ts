import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

const MORE_PORTS = 20;

/**
 * Listens to this machine alone, at `port` or the first free one of the 20 after it (`taken`: not at `port`); at any
 * free port when it is 0. Throws when none is free.
 */
export async function listen(server: Server, port: number): Promise<{ port: number; taken: boolean }> {
  for (let free = port; free <= port + MORE_PORTS; free++) {
    // Of two servers at "localhost", a browser would find the one at ::1.
    if ((await answers('::1', free)) || (await answers('127.0.0.1', free))) continue;
    if (await bind(server, free)) return { port: (server.address() as AddressInfo).port, taken: free !== port };
  }
  throw new Error(`None of the ports ${port} to ${port + MORE_PORTS} is free.`);
}

/** Whether someone is at home there. */
async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function bind(server: Server, port: number): Promise<boolean> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}
