import { type Json, type Operation, statusOfNone } from "@conduct/contract";
import { read } from "./edit.ts";
import type { Engine } from "./engine.ts";
import { refuseByTag } from "./entity-tag.ts";
import type { MockReply, MockRequest } from "./exchange.ts";
import { createFiring } from "./firing.ts";
import { hold, holdList } from "./holding.ts";
import type { Listing } from "./listing.ts";
import { refuseMissing } from "./refusal.ts";
import type { Asking } from "./scope.ts";
import { select } from "./selection.ts";
import type { Resource } from "./store.ts";
import { answerNone, createView, type View } from "./views.ts";
import { createYielding } from "./yielding.ts";

/** Does what a request asks for, once nothing is wrong with the request itself. */
export type Act = (request: MockRequest, scope: Asking) => MockReply | Promise<MockReply>;

/** Works out once what an operation does: it shows, lists, serves, fires, or answers an example. */
export function createAct(engine: Engine, operation: Operation, listing: Listing | undefined): Act {
  const { machine } = engine;
  const { reads, lists, yields, self, fires } = operation;
  const none = statusOfNone(self);
  const views = new Map<number, View>();
  const view = (status = operation.success): View => {
    let made = views.get(status);
    if (made === undefined) {
      made = createView(engine, operation, status);
      views.set(status, made);
    }
    return made;
  };
  const show = (lifecycle: string, resource: Resource, request: MockRequest, scope: Asking) => {
    const held = hold(machine, operation.hold, lifecycle, resource, request, scope);
    if (!(held instanceof Promise)) return view(held.status)(held.resource, scope);
    return held.then((end) => view(end.status)(end.resource, { ...scope, now: machine.tick() }));
  };

  if (reads !== undefined) {
    return (request, scope) => {
      const resource = self === undefined ? undefined : select(machine, reads, self, scope)[0];
      if (resource === undefined && none !== undefined)
        return answerNone(engine, operation, none, scope);
      if (resource === undefined) return refuseMissing(engine, operation, reads, scope);
      return (
        refuseByTag(engine, operation, resource, scope) ?? show(reads, resource, request, scope)
      );
    };
  }
  if (lists !== undefined && listing !== undefined) {
    const kind = machine.shapes.get(lists.lifecycle)?.owner ?? lists.lifecycle;
    const items = operation.pagination?.response.items ?? "";
    const listed = {
      answer: (scope: Asking) => listing.answer(undefined, scope),
      isEmpty: ({ status, body }: MockReply) => status < 300 && isEmptyPage(body, items),
    };
    return (request, scope) => {
      if (lists.at === undefined || self === undefined)
        return holdList(machine, operation.hold, kind, request, scope, listed);
      const resource = select(machine, lists.lifecycle, self, scope)[0];
      return resource === undefined
        ? refuseMissing(engine, operation, lists.lifecycle, scope)
        : listing.answer(resource, scope);
    };
  }
  if (yields !== undefined) {
    const serve = createYielding(engine, operation);
    return (_, scope) => {
      const resource =
        self === undefined ? undefined : select(machine, yields.lifecycle, self, scope)[0];
      return resource === undefined
        ? refuseMissing(engine, operation, yields.lifecycle, scope)
        : serve(resource, scope);
    };
  }
  return fires === undefined
    ? (_, scope) => view()(undefined, scope)
    : createFiring(engine, operation, fires, { view, show });
}

function isEmptyPage(body: MockReply["body"], items: string): boolean {
  const page = typeof body === "string" ? read(JSON.parse(body) as Json, items) : undefined;
  return Array.isArray(page) && page.length === 0;
}
