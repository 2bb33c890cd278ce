import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { stubOperation } from "../test/stub-operation.ts";
import { fetchProduct, type ProductSpec } from "./fetch-product.ts";

const forms: readonly ProductSpec[] = [
  { when: { "/type": "inline" }, value: "/data" },
  {
    when: { "/type": "file" },
    fetch: "/url",
    encoding: { role: "/compression" },
    media: "application/json",
  },
];
const file = {
  body: { type: "file", url: "https://storage.test/1?signature=x", compression: "gzip" },
};
const product = { rows: [1, 2, 3] };

describe("fetchProduct()", () => {
  test("takes the product from the reply", async () => {
    const { operation } = stubOperation({ body: { type: "inline", data: product } });

    const got = await fetchProduct(operation, clientOf(), forms, {});

    expect(got.source).toBe("reply");
    expect(await got.json()).toEqual(product);
    expect(await got.text()).toBe('{"rows":[1,2,3]}');
    expect(await new Response(got.stream()).json()).toEqual(product);
  });

  test("fetches the file, and undoes its compression", async () => {
    const { operation } = stubOperation(file);
    const client = clientOf(new Response(gzipSync(JSON.stringify(product))));

    const got = await fetchProduct(operation, client, forms, {});

    expect(got).toMatchObject({ source: "file", media: "application/json" });
    expect(await got.json()).toEqual(product);
  });

  test("undoes the compression of a file that arrives byte by byte", async () => {
    const bytes = gzipSync(JSON.stringify(product));
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { operation } = stubOperation(file);

    const got = await fetchProduct(operation, clientOf(new Response(body)), forms, {});

    expect(JSON.parse(new TextDecoder().decode(await got.bytes()))).toEqual(product);
  });

  test("reads a file whose compression fetch has undone already", async () => {
    const { operation } = stubOperation(file);

    const got = await fetchProduct(operation, clientOf(Response.json(product)), forms, {});

    expect(await got.json()).toEqual(product);
  });

  test.for(["", "x"])("reads a file that is too short to tell: %j", async (text) => {
    const { operation } = stubOperation(file);

    const got = await fetchProduct(operation, clientOf(new Response(text)), forms, {});

    expect(await got.text()).toBe(text);
  });

  test("sends neither headers nor credentials to storage", async () => {
    const { operation } = stubOperation(file);
    const client = clientOf(Response.json(product));

    await fetchProduct(operation, client, forms, { headers: { Authorization: "Bearer secret" } });

    expect(client.requests.map(({ url, credentials }) => [url, credentials])).toEqual([
      ["https://storage.test/1?signature=x", "omit"],
    ]);
    expect([...(client.requests[0]?.headers ?? ["?"])]).toEqual([]);
  });

  test("asks for a new URL when storage refuses the first", async () => {
    const { operation, calls } = stubOperation(file, {
      body: { ...file.body, url: "https://storage.test/2" },
    });
    const client = clientOf(new Response("expired", { status: 403 }), Response.json(product));

    const got = await fetchProduct(operation, client, forms, {});

    expect(await got.json()).toEqual(product);
    expect(calls).toHaveLength(2);
    expect(client.requests[1]?.url).toBe("https://storage.test/2");
  });

  test("throws when storage refuses a URL that was just issued", async () => {
    const { operation } = stubOperation(file);
    const client = clientOf(
      new Response(null, { status: 403 }),
      new Response(null, { status: 403 }),
    );

    await expect(fetchProduct(operation, client, forms, {})).rejects.toThrow(
      "[file-refused] Storage answered 403",
    );
  });

  test("throws for a compression that it cannot undo, when the file is read", async () => {
    const { operation } = stubOperation({ body: { ...file.body, compression: "lz4" } });

    const got = await fetchProduct(operation, clientOf(new Response("x")), forms, {});

    await expect(got.json()).rejects.toThrow('[unknown-encoding] The file is compressed as "lz4"');
  });

  test("throws for a reply that has none of the forms", async () => {
    const { operation } = stubOperation({ body: { type: "tape" } });

    await expect(fetchProduct(operation, clientOf(), forms, {})).rejects.toMatchObject({
      code: "unknown-form",
      detail: "GET /runs",
    });
  });

  test("uses the client of the call before the default one", async () => {
    const { operation } = stubOperation(file);
    const own = clientOf(Response.json(product));

    await fetchProduct(operation, clientOf(), forms, { client: own });

    expect(own.requests).toHaveLength(1);
  });
});

function clientOf(...replies: readonly Response[]) {
  const requests: Request[] = [];
  const fetch = async (request: string | URL | Request) => {
    requests.push(request as Request);
    const reply = replies[requests.length - 1];
    if (reply === undefined) throw new Error("No file was to be fetched.");
    return reply;
  };
  return { requests, getConfig: () => ({ fetch }) };
}
