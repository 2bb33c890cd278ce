import type { Basis, Method, Operation } from "@conduct/contract";
import { broken, type Check, held, type Task } from "../check.ts";
import { draftOf } from "../model/drafts.ts";
import { inForm } from "../run/refusal-form.ts";
import { refusalProblems } from "../run/refusal-problems.ts";
import type { Session } from "../run/session.ts";
import { wholeApi } from "../run/whole-api.ts";
import { toRequest } from "../target/call.ts";

/** An unknown path is refused with 404, an unknown method of a known path with 405, or as declared. */
export const unknownRoute: Check = {
  id: "ER-04",
  phase: "act",
  tasks: (session) => [
    unknownPath(session),
    ...misspelledPathTasks(session),
    ...unknownMethods(session),
  ],
};

function unknownPath(session: Session): Task {
  return wholeApi(session, async () => {
    const exchange = await session.send({
      method: "GET",
      path: "/conduct-no-such-path",
      headers: {},
    });
    const { path } = session.contract.refusals;
    if (path === undefined) {
      const { status } = exchange.reply;
      return status === 404
        ? held(1)
        : broken({ expected: "404", observed: String(status), story: [exchange] });
    }
    const [wrong] = refusalProblems(session, { error: path }, exchange);
    if (wrong === undefined) return held(1);
    const [expected, observed, basis] = wrong;
    // However the author thinks it is refused: it is refused.
    const answered = exchange.reply.status < 400 || exchange.reply.status >= 500;
    return broken({
      expected,
      observed,
      story: [exchange],
      ...inForm(session, [path], exchange),
      ...(basis === undefined || answered ? {} : { basis }),
    });
  });
}

/** One task: a path with a percent sign that nothing can follow names nothing, and brings nobody down. */
function misspelledPathTasks(session: Session): readonly Task[] {
  const operation = session.contract.operations.find(
    ({ method, reads, path }) => method === "GET" && reads !== undefined && path.endsWith("}"),
  );
  const draft = operation && draftOf(operation, session.drafting);
  if (operation === undefined || draft === undefined) return [];
  return [
    {
      subject: `${operation.id}, misspelled`,
      place: operation.place,
      basis: operation.basis,
      judge: async () => {
        const plain = toRequest(operation, draft);
        const path = plain.path.replace(/[^/?]+(?=$|\?)/, "%ZZ");
        const exchange = await session.send({ ...plain, path });
        const { status } = exchange.reply;
        if (status < 500 || status === 503) return held(1);
        const observed = `${status} ${exchange.reply.text.slice(0, 200)}`;
        return broken({ expected: "an answer below 500", observed, story: [exchange] });
      },
    },
  ];
}

function unknownMethods(session: Session): readonly Task[] {
  const { operations, refusals } = session.contract;
  const byPath = Map.groupBy(operations, (operation) => operation.path);
  return [...byPath].flatMap(([path, known]): readonly Task[] => {
    const [first] = known;
    const method = methods.find((one) => known.every((operation) => operation.method !== one));
    const draft = first && draftOf(first, session.drafting);
    if (first === undefined || method === undefined || draft === undefined) return [];
    return [
      {
        subject: `${method} ${path}`,
        place: first.place,
        basis: "documented",
        judge: async () => {
          const { path: filled } = toRequest(first, draft);
          const exchange = await session.send({ method, path: filled, headers: {} });
          const story = [exchange];
          const { status, headers } = exchange.reply;
          const declared = session.contract.errors[refusals.method ?? ""];
          // A 405 without Allow is no 405, whoever declares it.
          const missing = status === 405 ? missingIn(headers.allow, known) : undefined;
          if (missing !== undefined) {
            const observed = headers.allow ?? "no Allow";
            return broken({ expected: `Allow names ${missing}`, observed, story });
          }
          if (status !== 405 && status !== declared?.status)
            return broken({
              expected: "405",
              observed: String(status),
              story,
              ...(status === 404 && { basis: surestOf(known) }),
            });
          if (declared === undefined) return held(1);
          const [wrong] = refusalProblems(session, { error: declared.name }, exchange);
          if (wrong === undefined) return held(1);
          const [expected, observed, basis] = wrong;
          const form = inForm(session, [declared.name], exchange);
          return broken({
            expected,
            observed,
            story,
            ...form,
            ...(basis === undefined ? {} : { basis }),
          });
        },
      },
    ];
  });
}

/** How sure it is that there is anything at a path. */
function surestOf(known: readonly Operation[]): Basis {
  return known.some(({ basis }) => basis === "documented")
    ? "documented"
    : (known[0]?.basis ?? "documented");
}

/** Methods that change nothing wherever they are understood come first. */
const methods: readonly Method[] = ["GET", "PUT", "PATCH", "DELETE", "POST"];

function missingIn(allow: string | undefined, known: readonly Operation[]): string | undefined {
  const listed = new Set(allow?.split(",").map((method) => method.trim().toUpperCase()));
  return known.map((operation) => operation.method).find((method) => !listed.has(method));
}
