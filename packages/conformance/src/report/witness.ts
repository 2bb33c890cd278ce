import type { Exchange } from "../target/exchange.ts";
import { headersOf, spellOther, spellOut } from "../target/forge.ts";
import { credentialHeaders, type Target } from "../target/target.ts";
import { redactor } from "./redact.ts";
import type { WitnessStep } from "./report.ts";

/** Requests and replies as a reader can repeat them, without anything secret. */
export function toWitness(story: readonly Exchange[], target: Target): readonly WitnessStep[] {
  const hide = redactor(target);
  const ordered = unique(story);
  const began = ordered[0]?.sentAt ?? 0;
  return ordered.map(({ request, reply, operation, sentAt, receivedAt }) => {
    const sent = request.anonymous
      ? {}
      : { ...target.headers, ...shownCredentials(target, request) };
    const headers = hideAll({ ...sent, ...request.headers }, hide);
    const url = hide(/^https?:/.test(request.path) ? request.path : `$BASE${request.path}`);
    const body = request.body === undefined ? undefined : hide(request.body);
    return {
      ...(operation === undefined ? {} : { operation: operation.id }),
      at: sentAt - began,
      took: receivedAt - sentAt,
      request: { method: request.method, url, headers, ...(body === undefined ? {} : { body }) },
      reply: {
        status: reply.status,
        headers: hideAll(reply.headers, hide),
        body: clip(hide(reply.text)),
      },
      curl: curl(request.method, url, headers, body),
    };
  });
}

/**
 * Of credentials that are almost right nothing is shown, but in what they differ from those that are; and of those of
 * somebody else, but that they are not ours.
 */
function shownCredentials(
  target: Target,
  request: Exchange["request"],
): { readonly [name: string]: string } {
  const { forged, stranger } = request;
  if (stranger === true && !forged && target.other !== undefined)
    return headersOf(spellOther(target.other));
  return typeof forged === "string" && target.credentials !== undefined
    ? headersOf(spellOut(target.credentials, forged))
    : credentialHeaders(target, request);
}

const longestBody = 4_000;

function clip(text: string): string {
  return text.length <= longestBody
    ? text
    : `${text.slice(0, longestBody)}… (${text.length} characters)`;
}

function hideAll(
  headers: { readonly [name: string]: string },
  hide: (text: string) => string,
): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      /^set-cookie$/i.test(name) ? "$TOKEN" : hide(value),
    ]),
  );
}

function curl(
  method: string,
  url: string,
  headers: { readonly [name: string]: string },
  body: string | undefined,
): string {
  const parts = [
    "curl -sS",
    method === "GET" ? "" : `-X ${method}`,
    quote(url),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    body === undefined ? "" : `--data ${quote(body)}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Double quotes, so that `$BASE`, `$TOKEN`, parts of it and `$OTHER_TOKEN` are filled in by the shell. */
function quote(text: string): string {
  return `"${text.replaceAll(/[\\"`]/g, (mark) => `\\${mark}`).replaceAll(/\$(?!\{?(BASE|TOKEN|OTHER_TOKEN))/g, "\\$")}"`;
}

function unique(story: readonly Exchange[]): readonly Exchange[] {
  return [...new Map(story.map((exchange) => [exchange.index, exchange])).values()].toSorted(
    (a, b) => a.index - b.index,
  );
}
