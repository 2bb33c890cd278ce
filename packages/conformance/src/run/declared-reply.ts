import type { Media, Operation, Reply } from "@conduct/contract";
import type { Exchange } from "../target/exchange.ts";

/** What an operation declares for a status: by code, by range, or by default. */
export function declaredReply(operation: Operation, status: number): Reply | undefined {
  const { replies } = operation;
  return replies[String(status)] ?? replies[`${Math.floor(status / 100)}XX`] ?? replies.default;
}

/** What is declared for the media type that was sent, or undefined if it is not declared. */
export function declaredMedia(reply: Reply, exchange: Exchange): Media | undefined {
  const sent = mediaOf(exchange);
  const found = Object.entries(reply.content).find(([name]) => {
    const declared = name.split(";")[0]?.trim().toLowerCase() ?? "";
    if (declared === "*/*" || declared === sent) return true;
    return declared.endsWith("/*") && sent.startsWith(declared.slice(0, -1));
  });
  return found?.[1];
}

/** The media type of a reply, without parameters. */
export function mediaOf({ reply }: Pick<Exchange, "reply">): string {
  return reply.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
}
