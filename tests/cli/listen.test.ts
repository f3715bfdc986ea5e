import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';

const open: Server[] = [];

function server(): Server {
  const made = createServer((_, response) => response.end('here'));
  open.push(made);
  return made;
}

/** A port that is taken, by a server at `host`. */
async function takenPort(host: string): Promise<number> {
  const other = server().listen(0, host);
  await once(other, 'listening');
  return (other.address() as AddressInfo).port;
}

afterEach(() => {
  for (const made of open.splice(0)) made.close();
});

it('a free port is taken as it is, for this machine alone', async () => {
  const free = await takenPort('127.0.0.1');
  open.pop()?.close();
  const ours = server();
  expect(await listen(ours, free)).toEqual({ port: free, taken: false });
  expect(ours.address()).toMatchObject({ address: '127.0.0.1', port: free });
  expect(await (await fetch(`http://localhost:${free}`)).text()).toBe('here');
});

const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
const loopbacks = addresses.filter((found) => found.internal).map((found) => found.address);

it.each(loopbacks)('a port that another server has at %s is passed over', async (host) => {
  const taken = await takenPort(host);
  const { port, taken: moved } = await listen(server(), taken);
  expect(moved).toBe(true);
  expect(port).toBeGreaterThan(taken);
  expect(port).toBeLessThanOrEqual(taken + 20);
});

it('two servers that ask for one port both get one', async () => {
  const first = await listen(server(), 47_100);
  const second = await listen(server(), first.port);
  expect(second).toEqual({ port: expect.any(Number), taken: true });
});

it('port 0 is any free port', async () => {
  const ours = server();
  const { port, taken } = await listen(ours, 0);
  expect(ours.address()).toMatchObject({ port });
  expect(taken).toBe(false);
});

it('a port that may not be used is a fault of its own', async () => {
  await expect(listen(server(), 65_536)).rejects.toThrow(/port/i);
});
