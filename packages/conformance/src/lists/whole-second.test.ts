import { describe, expect, test } from "vitest";
import { judgePebbles } from "../../test/pebbles.ts";

describe("bounds that count in seconds, of times that do not", () => {
  test.for([137, -250_486, 0])("blame nobody whose clock is %d ms ahead", async (ahead) => {
    const { results } = await judgePebbles(ahead, [], ["PG-F-04"]);

    expect(results.map(({ id, subject, verdict }) => `${id} ${subject} ${verdict}`)).toContain(
      "PG-F-04 listPebbles pass",
    );
  });

  test.for(
    ["leaves out its bound", "takes in its bound"].flatMap((sin) =>
      [137, -250_486, 0].map((ahead) => ({ sin, ahead })),
    ),
  )("find out one that $sin, whose clock is $ahead ms ahead", async ({ sin, ahead }) => {
    const { results } = await judgePebbles(ahead, [sin], ["PG-F-04"]);

    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ id, subject }) => `${id} ${subject}`)).toEqual(["PG-F-04 listPebbles"]);
  });
});
