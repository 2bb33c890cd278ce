import { emitCancelAndWait } from "./emit-cancel-and-wait.ts";
import { emitClient } from "./emit-client.ts";
import { emitCreateAndWait } from "./emit-create-and-wait.ts";
import { emitFeed } from "./emit-feed.ts";
import { emitFind } from "./emit-find.ts";
import { emitFollow } from "./emit-follow.ts";
import { emitLifecycle } from "./emit-lifecycle.ts";
import { emitPaginator } from "./emit-paginator.ts";
import { emitProduct } from "./emit-product.ts";
import { emitWaiters } from "./emit-waiters.ts";
import { emitWatch } from "./emit-watch.ts";
import { resourcesOf } from "./resource.ts";
import type { Scope } from "./scope.ts";

/** Emits everything that a contract says beyond what OpenAPI does. */
export function emit(scope: Scope): void {
  const { operations } = scope.contract;
  emitClient(scope);
  for (const resource of resourcesOf(scope)) {
    const lifecycle = emitLifecycle(scope, resource);
    const waiter = emitWaiters(scope, resource, lifecycle);
    if (waiter !== undefined) emitCreateAndWait(scope, resource, lifecycle, waiter);
    emitCancelAndWait(scope, resource, lifecycle);
    emitWatch(scope, resource, lifecycle);
    emitFollow(scope, resource, lifecycle);
    const yielding = operations.filter((one) => one.yields?.lifecycle === resource.lifecycle.name);
    for (const operation of yielding) emitProduct(scope, operation, yielding.length === 1);
  }
  emitFind(scope);
  for (const operation of operations) {
    emitPaginator(scope, operation);
    emitFeed(scope, operation);
  }
}
