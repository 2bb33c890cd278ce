import type { Emission } from "../emission.ts";
import { isJsonObject } from "../json.ts";
import type { Lifecycle } from "../lifecycle.ts";
import { child, children, type Node, placeOf, rootOf, type Source } from "../read/source.ts";
import { expand, findLifecycle } from "./bindings.ts";
import { basisAt, defined, durationAt, itemsAt, objectAt, textAt } from "./members.ts";
import { compileBody, methods, type ShapeScope } from "./shapes.ts";

/** The operation of a webhook, which the described API calls instead of answering. */
export interface WebhookNode {
  readonly name: string;
  readonly method: Emission["method"];
  readonly node: Node;
}

/** All operations of the webhooks of a document. */
export function findWebhooks(root: Node, { resolver }: ShapeScope): readonly WebhookNode[] {
  return children(child(root, "webhooks")).flatMap(([name, written]) => {
    const item = resolver.follow(written);
    return (item === undefined ? [] : children(item)).flatMap(([word, node]) => {
      const method = methods.find((known) => known.toLowerCase() === word);
      return method === undefined || !isJsonObject(node.value) ? [] : [{ name, method, node }];
    });
  });
}

/** The webhooks that say when they are sent. */
export function compileEmissions(
  main: Source,
  scope: ShapeScope & { readonly lifecycles: { readonly [name: string]: Lifecycle } },
): readonly Emission[] | undefined {
  const found = findWebhooks(rootOf(main), scope).flatMap(({ name, method, node }) => {
    const emits = child(node, "x-conduct", "emits");
    const lifecycle = findLifecycle(child(emits, "of"), scope);
    if (lifecycle === undefined) return [];
    const written = itemsAt(emits, "states");
    return [
      defined<Emission>({
        name,
        method,
        lifecycle: lifecycle.name,
        states:
          written.length === 0
            ? Object.keys(lifecycle.states)
            : expand(written, lifecycle, ["$live", "$final", "$any"], scope),
        to: textAt(emits, "to") ?? "",
        body: child(emits, "body").value ?? "$self",
        headers: objectAt(emits, "headers") ?? {},
        within: durationAt(emits, "within"),
        request: compileBody(node, scope),
        basis: basisAt(child(node, "x-conduct")),
        place: placeOf(node),
      }),
    ];
  });
  return found.length === 0 ? undefined : found;
}
