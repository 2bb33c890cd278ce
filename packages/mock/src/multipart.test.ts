import { describe, expect, test } from "vitest";
import { readMultipart } from "./multipart.ts";

describe("readMultipart()", () => {
  test("reads what a browser sends", async () => {
    const form = new FormData();
    form.set("title", "Größe");
    form.set("scan", new File(["%PDF\r\n--x"], "a b.pdf", { type: "application/pdf" }));
    const request = new Request("https://api.test", { method: "POST", body: form });
    const type = request.headers.get("content-type") ?? "";

    const parts = readMultipart(new Uint8Array(await request.arrayBuffer()), type);

    expect(parts).toEqual([
      { name: "title", text: "Größe" },
      { name: "scan", file: "a b.pdf", type: "application/pdf", text: "%PDF\r\n--x" },
    ]);
  });

  test("reads a form without parts", () => {
    expect(read("--x--\r\n")).toEqual([]);
  });

  test.for([
    {
      why: "another boundary",
      body: '--y\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--y--',
    },
    { why: "no end", body: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1' },
    { why: "a part without a name", body: "--x\r\ncontent-type: text/plain\r\n\r\n1\r\n--x--" },
    {
      why: "a part without an end of its head",
      body: '--x\r\ncontent-disposition: form-data; name="a"\r\n--x--',
    },
    { why: "JSON", body: "{}" },
  ])("returns undefined for $why", ({ body }) => {
    expect(read(body)).toBeUndefined();
  });

  test("returns undefined where no boundary is named", () => {
    expect(readMultipart(new Uint8Array(), "multipart/form-data")).toBeUndefined();
  });
});

function read(body: string) {
  return readMultipart(new TextEncoder().encode(body), 'multipart/form-data; boundary="x"');
}
