import { connect, type Socket } from "node:net";

/** One request, as bytes on the wire, sent over and over by some connections that stay open. */
export interface Load {
  readonly port: number;
  readonly request: string;
  readonly seconds: number;
  readonly connections: number;
}

/** Sends requests for a while, each connection one after the other, and counts the replies. */
export async function load({ port, request, seconds, connections }: Load): Promise<number> {
  const end = performance.now() + seconds * 1000;
  const bytes = Buffer.from(request);
  const counts = await Promise.all(
    Array.from({ length: connections }, () => drive(port, bytes, end)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function drive(port: number, request: Buffer, end: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let replies = 0;
    let pending = 0;
    let head = "";
    socket.on("connect", () => socket.write(request));
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      pending === 0 ? begin(chunk) : take(chunk.length);
    });

    function begin(chunk: Buffer): void {
      head += chunk.toString("latin1");
      const split = head.indexOf("\r\n\r\n");
      if (split < 0) return;
      const length = /content-length: (\d+)/i.exec(head);
      if (length === null || !/^HTTP\/1.1 2/.test(head)) {
        reject(new Error(`not a reply to measure: ${head.slice(0, 300)}`));
        socket.destroy();
        return;
      }
      pending = split + 4 + Number(length[1]);
      const got = head.length;
      head = "";
      take(got);
    }

    function take(length: number): void {
      pending -= length;
      if (pending > 0) return;
      replies++;
      if (performance.now() < end) socket.write(request);
      else {
        socket.destroy();
        resolve(replies);
      }
    }
  });
}
