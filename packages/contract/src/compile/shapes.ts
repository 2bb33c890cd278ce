import type { Diagnostic } from "../diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Media, Method, Parameter, Reply, RequestBody } from "../operation.ts";
import { problem } from "../problem.ts";
import type { Resolver } from "../read/resolve-ref.ts";
import { child, children, type Node, placeOf } from "../read/source.ts";
import { defined, flagAt, textAt } from "./members.ts";
import type { SchemaCompiler } from "./schemas.ts";

/** What the shape of an operation is compiled with. */
export interface ShapeScope {
  readonly resolver: Resolver;
  readonly schemas: SchemaCompiler;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** An operation as it stands in the document: the Operation Object, and the Path Item around it. */
export interface OperationNode {
  readonly method: Method;
  readonly path: string;
  readonly node: Node;
  readonly item: Node;
}

/** All operations of a document, in the order written. */
export function findOperations(
  root: Node,
  { resolver, report }: ShapeScope,
): readonly OperationNode[] {
  const paths = child(root, "paths");
  if (paths.value !== undefined && !isJsonObject(paths.value)) {
    report(
      problem(
        "C016",
        placeOf(paths),
        'paths must be an object: one member for each path, like "/runs/{id}".',
      ),
    );
    return [];
  }
  return children(paths).flatMap(([path, written]) => {
    if (!path.startsWith("/")) return [];
    const item = resolver.follow(written);
    if (item === undefined || !isObject(item, "A path item", report)) return [];
    for (const [name, node] of children(child(item, "additionalOperations"))) {
      const message = `The method ${name} is none of those that are compiled, and this operation is left out.`;
      report({ ...problem("C017", placeOf(node), message), severity: "warning" });
    }
    return children(item).flatMap(([name, node]) => {
      const method = methods.find((known) => known.toLowerCase() === name);
      if (method === undefined || !isObject(node, "An operation", report)) return [];
      return [{ method, path, node, item }];
    });
  });
}

/** The parameters of an operation and of its path item; the operation's win. */
export function compileParameters(
  { node, item }: OperationNode,
  scope: ShapeScope,
): readonly Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const [, written] of [
    ...children(child(item, "parameters")),
    ...children(child(node, "parameters")),
  ]) {
    const parameter = compileParameter(written, scope);
    if (parameter !== undefined) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...parameters.values()];
}

/** The body of a request, if the operation takes one. */
export function compileBody(operation: Node, scope: ShapeScope): RequestBody | undefined {
  const written = child(operation, "requestBody");
  const node = written.value === undefined ? undefined : scope.resolver.follow(written);
  if (node === undefined) return undefined;
  return { required: flagAt(node, "required"), content: compileContent(node, scope) };
}

/** The replies of an operation by status. */
export function compileReplies(
  operation: Node,
  scope: ShapeScope,
): { readonly [status: string]: Reply } {
  const replies = children(child(operation, "responses")).flatMap(([status, written]) => {
    const node = status.startsWith("x-") ? undefined : scope.resolver.follow(written);
    if (node === undefined) return [];
    const headers = children(child(node, "headers")).flatMap(([name, at]) => {
      const header = scope.resolver.follow(at);
      // The media types of `content` say it already.
      if (header === undefined || name.toLowerCase() === "content-type") return [];
      return [
        [name, { required: flagAt(header, "required"), schema: schemaOf(header, scope) }] as const,
      ];
    });
    const reply: Reply = {
      description: textAt(node, "description") ?? "",
      content: compileContent(node, scope),
      headers: Object.fromEntries(headers),
    };
    return [[/^[1-5]xx$/i.test(status) ? status.toUpperCase() : status, reply] as const];
  });
  return Object.fromEntries(replies);
}

/** The first success that is declared. */
export function successOf(replies: { readonly [status: string]: Reply }): number {
  const status = Object.keys(replies).find((name) => /^2\d\d$/.test(name));
  return status === undefined ? 200 : Number(status);
}

/** Alternatives of schemes that are needed together; those of the document, where the operation says nothing. */
export function compileSecurity(root: Node, operation: Node): readonly (readonly string[])[] {
  const own = child(operation, "security");
  const node = own.value === undefined ? child(root, "security") : own;
  return children(node).map(([, alternative]) => children(alternative).map(([scheme]) => scheme));
}

/** `components.securitySchemes`, as written. */
export function compileSchemes(
  root: Node,
  { resolver }: ShapeScope,
): { readonly [name: string]: JsonObject } {
  const schemes = children(child(root, "components", "securitySchemes")).flatMap(
    ([name, written]) => {
      const scheme = resolver.follow(written)?.value;
      return isJsonObject(scheme) ? [[name, scheme] as const] : [];
    },
  );
  return Object.fromEntries(schemes);
}

function compileParameter(written: Node, scope: ShapeScope): Parameter | undefined {
  const node = scope.resolver.follow(written);
  if (node === undefined || !isObject(node, "A parameter", scope.report)) return undefined;
  const name = textAt(node, "name");
  const place = textAt(node, "in");
  if (place === "querystring") {
    const message =
      'A parameter in "querystring" is not read, and left out. Declare each parameter of the query by itself.';
    scope.report({ ...problem("C017", placeOf(node), message), severity: "warning" });
    return undefined;
  }
  const where = places.find((known) => known === place);
  if (name === undefined || where === undefined) {
    const message =
      'A parameter needs a name, and an "in" that is "query", "path", "header" or "cookie".';
    scope.report(problem("C016", placeOf(node), message));
    return undefined;
  }
  if (where === "header" && ignoredHeaders.has(name.toLowerCase())) return undefined;
  const style =
    textAt(node, "style") ?? (where === "query" || where === "cookie" ? "form" : "simple");
  const explode = child(node, "explode").value;
  return {
    name,
    in: where,
    required: where === "path" || flagAt(node, "required"),
    schema: schemaOf(node, scope),
    style,
    explode: typeof explode === "boolean" ? explode : style === "form" || style === "cookie",
    place: placeOf(node),
  };
}

/** The schema of a parameter or header: by itself, or of its only media type. */
function schemaOf(node: Node, scope: ShapeScope): Parameter["schema"] {
  const [content] = children(child(node, "content"));
  const media = content === undefined ? undefined : scope.resolver.follow(content[1]);
  return scope.schemas.compile(child(media ?? node, "schema"));
}

function compileContent(node: Node, scope: ShapeScope): { readonly [media: string]: Media } {
  const content = children(child(node, "content")).flatMap(([name, written]) => {
    const media = scope.resolver.follow(written);
    if (media === undefined) return [];
    const schema = scope.schemas.compile(child(media, "schema"));
    return [[name, defined<Media>({ schema, example: exampleOf(media, scope) })] as const];
  });
  return Object.fromEntries(content);
}

function exampleOf(media: Node, { resolver }: ShapeScope): Json | undefined {
  const single = child(media, "example").value;
  const [first] = children(child(media, "examples"));
  if (single !== undefined || first === undefined) return single;
  const example = resolver.follow(first[1]);
  if (example === undefined) return undefined;
  return child(example, "value").value ?? child(example, "dataValue").value;
}

function isObject(node: Node, what: string, report: ShapeScope["report"]): boolean {
  if (isJsonObject(node.value)) return true;
  report(problem("C016", placeOf(node), `${what} must be an object.`));
  return false;
}

/** The methods that a Path Item has operations for. */
export const methods: readonly Method[] = [
  "GET",
  "PUT",
  "POST",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PATCH",
  "TRACE",
  "QUERY",
];

const places = ["query", "path", "header", "cookie"] as const;

/** Header parameters that OpenAPI says to ignore: other parts of an operation describe them. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);
