import { type Basis, getPointer, type Json, type Operation } from "@conduct/contract";
import { broken, held, type Task } from "../check.ts";
import { misshapenText } from "../schema/spoil.ts";
import type { Mismatch } from "../schema/validator.ts";
import type { Exchange } from "../target/exchange.ts";
import { declaredMedia, declaredReply, mediaOf } from "./declared-reply.ts";
import type { Session } from "./session.ts";

/** What is wrong with a reply, or undefined if nothing is. */
export type Flaw =
  | {
      readonly expected: string;
      readonly observed: string;

      /** Where in the body it is, if it is about the body. */
      readonly pointer?: string;

      /** The member of the resource it is about, if it is about one. */
      readonly member?: string;

      /** How sure it is, if it is less than documented. */
      readonly basis?: Basis;
    }
  | undefined;

/** One task for each operation, which looks at every reply that any check has got from it. */
export function replyTasks(
  session: Session,
  concerns: (operation: Operation) => boolean,
  counts: (exchange: Exchange) => boolean,
  flawOf: (exchange: Exchange, operation: Operation) => Flaw,
): readonly Task[] {
  return session.contract.operations.filter(concerns).map((operation) => ({
    subject: operation.id,
    place: operation.place,
    basis: "documented",
    judge: () => {
      const seen = session.exchanges.filter((one) => one.operation === operation && counts(one));
      const flawed = seen.flatMap((exchange) => {
        const flaw = flawOf(exchange, operation);
        return flaw === undefined ? [] : [{ exchange, flaw }];
      });
      const first = flawed.find(({ flaw }) => flaw.basis === undefined) ?? flawed[0];
      return first === undefined
        ? held(seen.length, "no such reply was seen")
        : broken({
            ...first.flaw,
            story: [first.exchange],
            shows: flawed.map(({ exchange }) => exchange),
            exercised: seen.length,
          });
    },
  }));
}

/** How the body of a reply differs from what is declared for its status. */
export function bodyFlaw(session: Session, exchange: Exchange, operation: Operation): Flaw {
  const reply = declaredReply(operation, exchange.reply.status);
  if (reply === undefined) return undefined;
  const declared = Object.keys(reply.content);
  if (declared.length === 0) return undefined;
  const media = declaredMedia(reply, exchange);
  if (media === undefined) {
    return {
      expected: `content type ${declared.join(" or ")}`,
      observed: mediaOf(exchange) || "none",
    };
  }
  if (!/[/+]json$/.test(mediaOf(exchange))) return undefined;
  const { body, text } = exchange.reply;
  if (body === undefined)
    return { expected: "a body in JSON", observed: text.slice(0, 200) || "no body" };
  const [mismatch] = withoutEchoes(session.validator.validate(media.schema, body, "reply"), body);
  if (mismatch === undefined) return undefined;
  const value = getPointer(body, mismatch.pointer);
  return {
    expected: `${mismatch.pointer === "" ? "the body" : mismatch.pointer} ${mismatch.message}`,
    observed: (JSON.stringify(value) ?? "nothing").slice(0, 300),
    pointer: mismatch.pointer,
    ...memberAt(operation, mismatch.pointer),
  };
}

/** Whether a text that is not as it should be is refused is another question: one that takes it may show what it was sent. */
function withoutEchoes(mismatches: readonly Mismatch[], body: Json): readonly Mismatch[] {
  const echoes = mismatches
    .filter(({ keyword }) => keyword === "format" || keyword === "pattern")
    .map(({ pointer }) => pointer)
    .filter((pointer) => getPointer(body, pointer) === misshapenText);
  // What is wrong at the place of an echo, or with a choice around it, is wrong because of it.
  return mismatches.filter(
    ({ pointer, keyword }) =>
      !echoes.some((echo) =>
        /^(any|one)Of$/.test(keyword) ? echo.startsWith(pointer) : echo === pointer,
      ),
  );
}

/** The member of a resource that a place in a reply belongs to. */
export function memberAt(
  { view, pagination, lists }: Operation,
  pointer: string,
): { readonly member?: string } {
  const items = pagination?.response.items ?? "";
  const within =
    lists === undefined
      ? pointer.startsWith(view) && pointer.slice(view.length)
      : pointer.startsWith(`${items}/`) && pointer.slice(items.length).replace(/^\/\d+/, "");
  const member = within === false ? undefined : /^\/[^/]+/.exec(within)?.[0];
  return member === undefined ? {} : { member };
}
